package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.Map;

/// 一行数据 — what an expression is worked out over: the numbers of a row and the school's profile.
///
/// @param member read the parts of this member (男) instead of the elements themselves; empty = none
record Row(Map<String, BigDecimal> values, Map<String, String> traits, String member) {

    static Row of(Map<String, BigDecimal> values) {
        return new Row(values, Map.of(), "");
    }

    /// A missing element counts nothing: accepted rows are complete.
    BigDecimal number(String element) {
        String code = member.isEmpty() ? element : Dimension.part(element, member);
        return values.getOrDefault(code, BigDecimal.ZERO);
    }

    String trait(String name) {
        return traits.getOrDefault(name, "");
    }
}
