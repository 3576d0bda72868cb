package cn.duban.indicator.register;

/// 层级 — from the school upwards; the order is the order of the tree.
public enum Level {
    SCHOOL,
    TOWN,
    DISTRICT,
    CITY,
    PROVINCE,
    /// 分组 beside the tree: 集团, 学区, 督学责任区, 城乡, 办别; groupings may overlap
    GROUPING
}
