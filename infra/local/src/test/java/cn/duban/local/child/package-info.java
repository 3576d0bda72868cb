@NullMarked
package cn.duban.local.child;

import org.jspecify.annotations.NullMarked;
