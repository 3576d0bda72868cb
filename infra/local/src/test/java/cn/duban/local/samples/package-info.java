/// The samples of `infra/docs/samples`, run as a school would run them.
@NullMarked
package cn.duban.local.samples;

import org.jspecify.annotations.NullMarked;
