/// A service in miniature, to prove the starter by.
@NullMarked
package cn.duban.starter.sample;

import org.jspecify.annotations.NullMarked;
