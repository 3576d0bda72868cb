@NullMarked
package cn.duban.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
