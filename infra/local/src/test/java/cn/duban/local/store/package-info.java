@NullMarked
package cn.duban.local.store;

import org.jspecify.annotations.NullMarked;
