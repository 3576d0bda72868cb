@NullMarked
package cn.duban.local.broker;

import org.jspecify.annotations.NullMarked;
