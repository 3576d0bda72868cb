/// 本机消息代理。 Decides how a one-node Kafka is formatted, sized and given its topics.
///
/// Publishes a broker on the loopback interface and the list of topics every environment needs.
///
/// Must not know services, secrets or the processes around it.
@NullMarked
package cn.duban.local.broker;

import org.jspecify.annotations.NullMarked;
