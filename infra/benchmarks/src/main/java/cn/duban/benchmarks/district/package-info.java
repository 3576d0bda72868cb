/// 示例地区 — decides which invented units and schools the load is spread over.
///
/// Publishes nothing. Must not know indicators, forms or any service.
@NullMarked
package cn.duban.benchmarks.district;

import org.jspecify.annotations.NullMarked;
