/// 分组 — decides which groupings stand beside the tree (集团, 学区, 督学责任区…) and which schools belong to
/// them on any day; a school may belong to several.
///
/// Publishes each grouping as a unit of level `GROUPING`; membership is told by the schools. Must
/// not know keys, operations or indicators.
@NullMarked
package cn.duban.school.grouping;

import org.jspecify.annotations.NullMarked;
