/// Tests of the sample district: what it promises to show is computed here a second time.
@NullMarked
package cn.duban.local.sample;

import org.jspecify.annotations.NullMarked;
