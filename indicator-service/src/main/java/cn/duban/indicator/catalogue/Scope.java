package cn.duban.indicator.catalogue;

/// 填报主体 — who is asked: a school, or an administrative unit (3-5周岁人口 is nobody's but the
/// district's).
public enum Scope {
    /// 学校
    SCHOOL,
    /// 行政单位
    UNIT
}
