/// 内嵌存储。 Decides when a change in the embedded store is safe: before it is answered.
///
/// Publishes a MongoDB-protocol server on the loopback interface, with its files in one folder.
///
/// Must not know what the documents mean, nor that there are services.
@NullMarked
package cn.duban.local.store;

import org.jspecify.annotations.NullMarked;
