@NullMarked
package cn.duban.local;

import org.jspecify.annotations.NullMarked;
