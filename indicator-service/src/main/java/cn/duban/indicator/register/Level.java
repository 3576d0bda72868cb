package cn.duban.indicator.register;

/// 层级 — from the school upwards; the order is the order of the tree.
public enum Level {
    SCHOOL,
    TOWN,
    DISTRICT,
    CITY,
    PROVINCE
}
