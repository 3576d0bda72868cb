package cn.duban.indicator.catalogue;

/// 要素 — one number or yes/no that a school knows and is asked for once.
public record Element(String code, String name, String unit, Type type) {

    /// 数据类型 of an element.
    public enum Type {
        /// 整数
        INT,
        /// 小数
        DECIMAL,
        /// 是否, kept as 1 or 0
        BOOL
    }
}
