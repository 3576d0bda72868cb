package cn.duban.plan.check;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.binding.BoundFigure.Role;
import cn.duban.plan.binding.FileBindings;
import cn.duban.plan.binding.FileBindings.Binding;
import cn.duban.plan.check.Finding.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// 时效 — compares what a file was written with and what the same report would say now; pure.
///
/// - A difference, an expectation or a status is stale when the same report would no longer say it.
/// - A number of days changes with every day that passes; it is as old as the report says it is.
final class Freshness {
    private static final int MOST_PLACES = 3;

    private Freshness() {}

    static List<Finding> of(CheckedFile checked, List<BoundFigure> now) {
        FileBindings file = checked.bindings();
        Map<String, Set<String>> known =
                now.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Freshness::key,
                                        Collectors.mapping(
                                                f -> plain(f.value()), Collectors.toSet())));
        Map<String, List<BoundFigure>> stale = new LinkedHashMap<>();
        for (Binding binding : file.bindings()) {
            BoundFigure figure = binding.figure();
            boolean holds =
                    known.getOrDefault(key(figure), Set.of()).contains(plain(figure.value()));
            if (!holds && !isDays(file, binding)) {
                String one = key(figure) + "=" + figure.value();
                stale.computeIfAbsent(one, _ -> new ArrayList<>()).add(figure);
            }
        }
        return stale.values().stream()
                .map(s -> finding(s, known, place(s, checked.places())))
                .toList();
    }

    /// 第12段、表1第3行第4列: the first places it is printed at, and how many there are.
    private static String place(List<BoundFigure> same, Map<String, String> places) {
        List<String> all =
                same.stream()
                        .map(f -> places.get(f.bookmark()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        String first = all.stream().limit(MOST_PLACES).collect(Collectors.joining("、"));
        if (all.isEmpty()) {
            return "文中已不在";
        }
        return all.size() > MOST_PLACES ? first + "等" + all.size() + "处" : first;
    }

    private static Finding finding(
            List<BoundFigure> same, Map<String, Set<String>> known, String place) {
        BoundFigure figure = same.getFirst();
        String now =
                known.getOrDefault(key(figure), Set.of()).stream()
                        .sorted()
                        .map(value ->
                                figure.role() == Role.STATUS
                                        ? statusWord(value)
                                        : printed(value, figure.shown()))
                        .collect(Collectors.joining("、"));
        Set<String> shown = new LinkedHashSet<>();
        same.forEach(f -> shown.add(f.shown()));
        return new Finding(
                Kind.STALE,
                place,
                String.join("、", shown),
                now.isEmpty() ? "没有这个数字" : now,
                word(figure.role()),
                figure);
    }

    /// As many digits as the file prints, unless that would hide the difference.
    static String printed(String value, String shown) {
        try {
            BigDecimal exact = new BigDecimal(value);
            BigDecimal said = new BigDecimal(shown);
            BigDecimal rounded = exact.setScale(Math.max(said.scale(), 0), RoundingMode.HALF_UP);
            return rounded.compareTo(said) == 0 ? value : rounded.toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static String key(BoundFigure f) {
        return f.role() == Role.COUNT_OF_LIGHTS ? "" + f.figure() : f.commitment() + "|" + f.role();
    }

    /// 距期限还有41天.
    private static boolean isDays(FileBindings file, Binding binding) {
        String text = file.blocks().get(binding.block());
        int end = binding.offset() + binding.figure().shown().length();
        return binding.figure().role() == Role.DERIVED
                && end <= text.length()
                && text.startsWith("天", end);
    }

    /// 18 and 18.0 are the same number; a status is its name.
    private static String plain(String value) {
        try {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException word) {
            return value;
        }
    }

    private static String statusWord(String name) {
        return switch (name) {
            case "DONE" -> "已完成";
            case "ON_TRACK" -> "进展正常";
            case "GAP" -> "存在差距";
            case "BEHIND" -> "落后或未完成";
            case "UNKNOWN" -> "尚不能认定";
            default -> name;
        };
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
            case STATUS -> "状态";
        };
    }
}
