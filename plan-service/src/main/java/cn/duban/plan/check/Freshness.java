package cn.duban.plan.check;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.binding.BoundFigure.Role;
import cn.duban.plan.binding.FileBindings;
import cn.duban.plan.check.Finding.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// 时效 — compares what a file was written with and what the same report would say now; pure.
///
/// A difference or a number of days is derived from the others and moves with them, so it is not
/// named by itself.
final class Freshness {
    private Freshness() {}

    static List<Finding> of(FileBindings file, List<BoundFigure> now) {
        Map<String, Set<BigDecimal>> known =
                now.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Freshness::key,
                                        Collectors.mapping(
                                                f -> number(f.value()), Collectors.toSet())));
        Map<String, List<BoundFigure>> stale = new LinkedHashMap<>();
        for (BoundFigure figure : file.figures()) {
            boolean holds =
                    figure.role() == Role.DERIVED
                            || known.getOrDefault(key(figure), Set.of())
                                    .contains(number(figure.value()));
            if (!holds) {
                String one = key(figure) + "=" + figure.value();
                stale.computeIfAbsent(one, _ -> new ArrayList<>()).add(figure);
            }
        }
        return stale.values().stream().map(s -> finding(s, known)).toList();
    }

    private static Finding finding(List<BoundFigure> same, Map<String, Set<BigDecimal>> known) {
        BoundFigure figure = same.getFirst();
        String now =
                known.getOrDefault(key(figure), Set.of()).stream()
                        .sorted()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining("、"));
        Set<String> shown = new LinkedHashSet<>();
        same.forEach(f -> shown.add(f.shown()));
        return new Finding(
                Kind.STALE,
                "文中" + same.size() + "处",
                String.join("、", shown),
                now.isEmpty() ? "没有这个数字" : now,
                word(figure.role()),
                figure);
    }

    private static String key(BoundFigure f) {
        return f.role() == Role.COUNT_OF_LIGHTS ? "" + f.figure() : f.commitment() + "|" + f.role();
    }

    /// 18 and 18.0 are the same number.
    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value).stripTrailingZeros();
        } catch (NumberFormatException edited) {
            return BigDecimal.ZERO;
        }
    }

    private static String word(Role role) {
        return switch (role) {
            case VALUE -> "实际值";
            case REPORTED -> "已报数";
            case APPLICABLE -> "应报数";
            case TARGET -> "目标";
            case YEAR_BEFORE -> "上年同期";
            case DERIVED -> "推算值";
            case COUNT_OF_LIGHTS -> "项数";
        };
    }
}
