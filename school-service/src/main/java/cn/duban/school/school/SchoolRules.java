package cn.duban.school.school;

import cn.duban.school.school.Profile.Ownership;
import cn.duban.school.unit.UnitTree;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 登记规则 — what a school's row must satisfy, in reading order.
final class SchoolRules {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{2,60}");
    private static final LocalDate EARLIEST = LocalDate.of(1840, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private static final List<BiFunction<SchoolRow, UnitTree, Optional<Violation>>> ALL =
            List.of(
                    SchoolRules::codeIsNationalOrProvisional,
                    SchoolRules::nameIsThere,
                    SchoolRules::fromIsADay,
                    SchoolRules::unitIsRegistered,
                    (row, _) -> inTable(CodeTables.KIND, row.kind(), "kind", "办学类型"),
                    (row, _) -> inTable(CodeTables.SPONSOR, row.sponsor(), "sponsor", "举办者"),
                    SchoolRules::ownershipIsKnown,
                    SchoolRules::educationDepartmentsRunPublicSchools,
                    SchoolRules::qualityIsKnown,
                    (row, _) -> inTable(CodeTables.AREA, row.area(), "area", "城乡分类"),
                    SchoolRules::statusIsKnown);

    private SchoolRules() {}

    static List<Violation> objections(SchoolRow row, UnitTree tree) {
        return ALL.stream().flatMap(rule -> rule.apply(row, tree).stream()).toList();
    }

    private static Optional<Violation> codeIsNationalOrProvisional(SchoolRow row, UnitTree tree) {
        return unless(
                row.readCode().isPresent(),
                "school",
                "school-code",
                "学校标识码“%s”不合规。".formatted(SchoolRow.text(row.school())),
                "应为 10 位国家标识码,如 2132000001;尚无标识码的新学校用 LS 加 8 位数字的临时代码。");
    }

    private static Optional<Violation> nameIsThere(SchoolRow row, UnitTree tree) {
        return unless(
                NAME.matcher(SchoolRow.text(row.name())).matches(),
                "name",
                "school-name",
                "学校名称应为 2 至 60 个字。",
                null);
    }

    private static Optional<Violation> fromIsADay(SchoolRow row, UnitTree tree) {
        return unless(
                row.readFrom().filter(d -> !d.isBefore(EARLIEST) && d.isBefore(LATEST)).isPresent(),
                "from",
                "profile-from",
                "生效日期“%s”不是有效的日期。".formatted(SchoolRow.text(row.from())),
                "写作 2026-09-01。");
    }

    private static Optional<Violation> unitIsRegistered(SchoolRow row, UnitTree tree) {
        return unless(
                tree.find(SchoolRow.text(row.unit())).isPresent(),
                "unit",
                "unknown-unit",
                "单位 %s 尚未登记。".formatted(SchoolRow.text(row.unit())),
                "先登记该单位,或在同一次导入的 units 中一并给出。");
    }

    private static Optional<Violation> ownershipIsKnown(SchoolRow row, UnitTree tree) {
        return unless(
                row.readOwnership().isPresent(),
                "ownership",
                "ownership",
                "不认识的办别“%s”。".formatted(SchoolRow.text(row.ownership())),
                "写 PUBLIC(公办)、INCLUSIVE_PRIVATE(普惠性民办)或 PRIVATE(民办)。");
    }

    private static Optional<Violation> educationDepartmentsRunPublicSchools(
            SchoolRow row, UnitTree tree) {
        boolean department =
                CodeTables.SPONSOR
                        .read(SchoolRow.text(row.sponsor()))
                        .filter(List.of("811", "821", "831")::contains)
                        .isPresent();
        return unless(
                !department || row.readOwnership().filter(o -> o != Ownership.PUBLIC).isEmpty(),
                "ownership",
                "ownership-sponsor",
                "教育部门举办的学校办别应为公办。",
                "核对举办者与办别哪一项有误。");
    }

    private static Optional<Violation> qualityIsKnown(SchoolRow row, UnitTree tree) {
        return unless(
                row.readQuality().isPresent(),
                "quality",
                "quality",
                "不认识的优质等级“%s”。".formatted(SchoolRow.text(row.quality())),
                "写 PROVINCE(省优质)、CITY(市优质)或 NONE(无)。");
    }

    private static Optional<Violation> statusIsKnown(SchoolRow row, UnitTree tree) {
        return unless(
                row.readStatus().isPresent(),
                "status",
                "status",
                "不认识的状态“%s”。".formatted(SchoolRow.text(row.status())),
                "写 OPEN(在办)或 CLOSED(停办)。");
    }

    private static Optional<Violation> inTable(
            CodeTables table, @Nullable String raw, String field, String chinese) {
        return unless(
                table.read(SchoolRow.text(raw)).isPresent(),
                field,
                field,
                "不认识的%s“%s”。".formatted(chinese, SchoolRow.text(raw)),
                "写三位代码或名称,如 " + table.examples() + "。");
    }

    private static Optional<Violation> unless(
            boolean holds, String field, String code, String message, @Nullable String suggestion) {
        return holds
                ? Optional.empty()
                : Optional.of(new Violation("/" + field, code, message, suggestion));
    }
}
