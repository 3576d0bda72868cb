@NullMarked
package cn.duban.local.command;

import org.jspecify.annotations.NullMarked;
