package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// 表内关系 — what must hold between the elements of one form, compared exactly.
public record FormRule(LinearSum left, Must must, LinearSum right, String says) {

    /// 关系: 部分不大于整体, or 合计相等.
    public enum Must {
        AT_MOST,
        EQUAL
    }

    public boolean holds(Map<String, BigDecimal> values) {
        int order = left.of(values).compareTo(right.of(values));
        return switch (must) {
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
        };
    }

    /// The element a clerk should look at first.
    public String place() {
        return left.elements().stream().findFirst().orElse("");
    }

    public Set<String> elements() {
        Set<String> elements = new TreeSet<>(left.elements());
        elements.addAll(right.elements());
        return elements;
    }

    /// The sums behind the refusal, e.g. `实测 951, 应测 940`.
    public List<BigDecimal> sides(Map<String, BigDecimal> values) {
        return List.of(left.of(values), right.of(values));
    }
}
