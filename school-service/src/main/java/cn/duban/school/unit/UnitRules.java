package cn.duban.school.unit;

import cn.duban.starter.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 单位规则 — what a unit must satisfy, in reading order; the tree it is judged by is passed in.
///
/// - Levels strictly descend and never change, hence no unit can come to lie under itself.
/// - What lies outside the caller's [Reach] is not there: neither as a unit nor as a parent.
final class UnitRules {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,32}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,60}");

    private static final List<BiFunction<UnitRow, Ground, Optional<Violation>>> ALL =
            List.of(
                    UnitRules::codeIsPlain,
                    UnitRules::nameIsThere,
                    UnitRules::levelIsKnown,
                    UnitRules::levelStays,
                    UnitRules::isWithinReach,
                    UnitRules::divisionIsSound,
                    UnitRules::divisionIsItsOwn,
                    UnitRules::parentExists,
                    UnitRules::parentIsAbove);

    private UnitRules() {}

    /// The units as they stand while rows are judged, and what of them the caller may touch.
    record Ground(Map<String, Unit> units, Reach reach) {
        @Nullable Unit of(@Nullable String code) {
            return code == null ? null : units.get(code);
        }

        /// A unit that came in with the same import lies within when its parent does.
        boolean covers(@Nullable String code) {
            Unit at = of(code);
            while (at != null && reach.tree().find(at.id()).isEmpty() && at.parent() != null) {
                at = of(at.parent());
            }
            return at != null && (reach.top() == null || reach.covers(at.id()));
        }
    }

    static List<Violation> objections(UnitRow row, Ground ground) {
        return ALL.stream().flatMap(rule -> rule.apply(row, ground).stream()).toList();
    }

    private static Optional<Violation> isWithinReach(UnitRow row, Ground ground) {
        boolean known = ground.of(row.code()) != null;
        boolean within = known ? ground.covers(row.code()) : row.above() != null;
        return objection(
                ground.reach().top() == null || within,
                new Violation(
                        "/unit",
                        "unit-outside",
                        "单位 %s 不在您管理的范围内。".formatted(row.code()),
                        "只能登记或更改 %s 及其下级单位。".formatted(ground.reach().top())));
    }

    private static Optional<Violation> divisionIsSound(UnitRow row, Ground ground) {
        Optional<Level> level = Level.read(UnitRow.text(row.level()));
        String code = UnitRow.text(row.division());
        return level.isEmpty() || code.isEmpty()
                ? Optional.empty()
                : DivisionCode.objection(code, level.get())
                        .map(why ->
                                new Violation(
                                        "/division",
                                        "division-code",
                                        why,
                                        "区县写 6 位（如 990102），乡镇街道写 9 位，或按统计用代码写 12 位。"));
    }

    private static Optional<Violation> divisionIsItsOwn(UnitRow row, Ground ground) {
        String code = UnitRow.text(row.division());
        return ground.units().values().stream()
                .filter(u -> !code.isEmpty() && code.equals(u.division()))
                .filter(u -> !u.id().equals(row.code()))
                .findFirst()
                .map(u ->
                        Violation.of(
                                "/division",
                                "division-taken",
                                "行政区划代码 %s 已由单位“%s”使用。".formatted(code, u.name())));
    }

    private static Optional<Violation> codeIsPlain(UnitRow row, Ground ground) {
        return objection(
                CODE.matcher(row.code()).matches(),
                new Violation(
                        "/unit",
                        "unit-code",
                        "单位代码“%s”不合规：应为 1 至 32 位数字、字母或连字符。".formatted(row.code()),
                        "使用行政区划代码，如 990102；乡镇街道可在其后加两位。"));
    }

    private static Optional<Violation> nameIsThere(UnitRow row, Ground ground) {
        return objection(
                NAME.matcher(row.named()).matches(),
                Violation.of("/name", "unit-name", "单位名称应为 1 至 60 个字。"));
    }

    private static Optional<Violation> levelIsKnown(UnitRow row, Ground ground) {
        return objection(
                Level.read(UnitRow.text(row.level())).isPresent(),
                new Violation(
                        "/level",
                        "unit-level",
                        "不认识的层级“%s”。".formatted(UnitRow.text(row.level())),
                        "写 TOWN（乡镇街道）、DISTRICT（区县）、CITY（市）或 PROVINCE（省）。"));
    }

    private static Optional<Violation> levelStays(UnitRow row, Ground ground) {
        Unit known = ground.of(row.code());
        Optional<Level> level = Level.read(UnitRow.text(row.level()));
        return objection(
                known == null || level.isEmpty() || level.get() == known.level(),
                Violation.of(
                        "/level",
                        "unit-level-fixed",
                        "单位 %s 已登记为%s，层级不能更改。"
                                .formatted(
                                        row.code(), known == null ? "" : known.level().chinese())));
    }

    private static Optional<Violation> parentExists(UnitRow row, Ground ground) {
        String parent = row.above();
        return objection(
                parent == null || ground.covers(parent) || staysUnder(row, ground, parent),
                new Violation(
                        "/parent",
                        "unknown-unit",
                        "上级单位 %s 尚未登记。".formatted(parent),
                        "先登记上级单位，或在同一次导入中一并给出。"));
    }

    /// The caller's own top unit hangs under one the caller does not see.
    private static boolean staysUnder(UnitRow row, Ground ground, String parent) {
        Unit known = ground.of(row.code());
        return known != null && parent.equals(known.parent());
    }

    private static Optional<Violation> parentIsAbove(UnitRow row, Ground ground) {
        Unit parent = ground.of(row.above());
        Optional<Level> level = Level.read(UnitRow.text(row.level()));
        if (parent == null || level.isEmpty() || parent.level().isAbove(level.get())) {
            return Optional.empty();
        }
        return Optional.of(
                Violation.of(
                        "/parent",
                        "unit-level-order",
                        "上级单位“%s”是%s，不能管辖%s。"
                                .formatted(
                                        parent.name(),
                                        parent.level().chinese(),
                                        level.get().chinese())));
    }

    private static Optional<Violation> objection(boolean holds, Violation otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }
}
