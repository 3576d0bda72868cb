@NullMarked
package cn.duban.benchmarks;

import org.jspecify.annotations.NullMarked;
