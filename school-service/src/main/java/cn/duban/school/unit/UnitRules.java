package cn.duban.school.unit;

import cn.duban.starter.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// 单位规则 — what a unit must satisfy, in reading order; the tree it is judged by is passed in.
///
/// Levels strictly descend and never change, hence no unit can come to lie under itself.
final class UnitRules {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,32}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,60}");

    private static final List<BiFunction<UnitRow, Map<String, Unit>, Optional<Violation>>> ALL =
            List.of(
                    UnitRules::codeIsPlain,
                    UnitRules::nameIsThere,
                    UnitRules::levelIsKnown,
                    UnitRules::levelStays,
                    UnitRules::parentExists,
                    UnitRules::parentIsAbove);

    private UnitRules() {}

    static List<Violation> objections(UnitRow row, Map<String, Unit> tree) {
        return ALL.stream().flatMap(rule -> rule.apply(row, tree).stream()).toList();
    }

    private static Optional<Violation> codeIsPlain(UnitRow row, Map<String, Unit> tree) {
        return objection(
                CODE.matcher(row.code()).matches(),
                new Violation(
                        "/unit",
                        "unit-code",
                        "单位代码“%s”不合规:应为 1 至 32 位数字、字母或连字符。".formatted(row.code()),
                        "使用行政区划代码,如 990102;乡镇街道可在其后加两位。"));
    }

    private static Optional<Violation> nameIsThere(UnitRow row, Map<String, Unit> tree) {
        return objection(
                NAME.matcher(row.named()).matches(),
                Violation.of("/name", "unit-name", "单位名称应为 1 至 60 个字。"));
    }

    private static Optional<Violation> levelIsKnown(UnitRow row, Map<String, Unit> tree) {
        return objection(
                Level.read(UnitRow.text(row.level())).isPresent(),
                new Violation(
                        "/level",
                        "unit-level",
                        "不认识的层级“%s”。".formatted(UnitRow.text(row.level())),
                        "写 TOWN(乡镇街道)、DISTRICT(区县)、CITY(市)或 PROVINCE(省)。"));
    }

    private static Optional<Violation> levelStays(UnitRow row, Map<String, Unit> tree) {
        Unit known = tree.get(row.code());
        Optional<Level> level = Level.read(UnitRow.text(row.level()));
        return objection(
                known == null || level.isEmpty() || level.get() == known.level(),
                Violation.of(
                        "/level",
                        "unit-level-fixed",
                        "单位 %s 已登记为%s,层级不能更改。"
                                .formatted(
                                        row.code(), known == null ? "" : known.level().chinese())));
    }

    private static Optional<Violation> parentExists(UnitRow row, Map<String, Unit> tree) {
        String parent = row.above();
        return objection(
                parent == null || tree.containsKey(parent),
                new Violation(
                        "/parent",
                        "unknown-unit",
                        "上级单位 %s 尚未登记。".formatted(parent),
                        "先登记上级单位,或在同一次导入中一并给出。"));
    }

    private static Optional<Violation> parentIsAbove(UnitRow row, Map<String, Unit> tree) {
        Unit parent = row.above() == null ? null : tree.get(row.above());
        Optional<Level> level = Level.read(UnitRow.text(row.level()));
        if (parent == null || level.isEmpty() || parent.level().isAbove(level.get())) {
            return Optional.empty();
        }
        return Optional.of(
                Violation.of(
                        "/parent",
                        "unit-level-order",
                        "上级单位“%s”是%s,不能管辖%s。"
                                .formatted(
                                        parent.name(),
                                        parent.level().chinese(),
                                        level.get().chinese())));
    }

    private static Optional<Violation> objection(boolean holds, Violation otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }
}
