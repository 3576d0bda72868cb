@NullMarked
package cn.duban.local.suite;

import org.jspecify.annotations.NullMarked;
