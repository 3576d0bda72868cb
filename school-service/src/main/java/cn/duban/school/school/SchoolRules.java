package cn.duban.school.school;

import cn.duban.school.unit.Reach;
import cn.duban.starter.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 登记规则 — what a school's row must satisfy, in reading order.
final class SchoolRules {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{2,60}");
    private static final String CODE_FORM =
            "10 位国家标识码由 2 位类别、2 位省级代码和 6 位顺序号组成，如 2132000001；" + "尚无标识码的新学校用 LS 加 8 位数字的临时代码。";

    private static final List<BiFunction<SchoolRow, Reach, Optional<Violation>>> ALL =
            List.of(
                    SchoolRules::codeIsNationalOrProvisional,
                    SchoolRules::nameIsThere,
                    SchoolRules::fromIsADay,
                    SchoolRules::unitIsRegistered,
                    (row, _) -> inTable(CodeTables.KIND, row.kind(), "kind", "办学类型"),
                    (row, _) -> inTable(CodeTables.SPONSOR, row.sponsor(), "sponsor", "举办者"),
                    SchoolRules::ownershipIsKnown,
                    SchoolRules::qualityIsKnown,
                    (row, _) -> inTable(CodeTables.AREA, row.area(), "area", "城乡分类"),
                    SchoolRules::statusIsKnown);

    private SchoolRules() {}

    /// A name a school can have.
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static List<Violation> objections(SchoolRow row, Reach reach) {
        return Stream.concat(
                        ALL.stream().flatMap(rule -> rule.apply(row, reach).stream()),
                        KindRules.objections(row))
                .toList();
    }

    private static Optional<Violation> codeIsNationalOrProvisional(SchoolRow row, Reach reach) {
        return SchoolCode.objection(SchoolRow.text(row.school()))
                .map(why -> new Violation("/school", "school-code", why, CODE_FORM));
    }

    private static Optional<Violation> nameIsThere(SchoolRow row, Reach reach) {
        return unless(
                NAME.matcher(SchoolRow.text(row.name())).matches(),
                "name",
                "school-name",
                "学校名称应为 2 至 60 个字。",
                null);
    }

    private static Optional<Violation> fromIsADay(SchoolRow row, Reach reach) {
        return unless(
                row.readFrom().filter(Days::isSound).isPresent(),
                "from",
                "profile-from",
                "生效日期“%s”不是有效的日期。".formatted(SchoolRow.text(row.from())),
                "写作 2026-09-01。");
    }

    private static Optional<Violation> unitIsRegistered(SchoolRow row, Reach reach) {
        return unless(
                reach.find(SchoolRow.text(row.unit())).isPresent(),
                "unit",
                "unknown-unit",
                "单位 %s 尚未登记。".formatted(SchoolRow.text(row.unit())),
                "先登记该单位，或在同一次导入的 units 中一并给出。");
    }

    private static Optional<Violation> ownershipIsKnown(SchoolRow row, Reach reach) {
        return unless(
                row.readOwnership().isPresent(),
                "ownership",
                "ownership",
                "不认识的办别“%s”。".formatted(SchoolRow.text(row.ownership())),
                "写 PUBLIC（公办）、INCLUSIVE_PRIVATE（普惠性民办）或 PRIVATE（民办）。");
    }

    private static Optional<Violation> qualityIsKnown(SchoolRow row, Reach reach) {
        return unless(
                row.readQuality().isPresent(),
                "quality",
                "quality",
                "不认识的优质等级“%s”。".formatted(SchoolRow.text(row.quality())),
                "写 PROVINCE（省优质）、CITY（市优质）或 NONE（无）。");
    }

    private static Optional<Violation> statusIsKnown(SchoolRow row, Reach reach) {
        return unless(
                row.readStatus().isPresent(),
                "status",
                "status",
                "不认识的状态“%s”。".formatted(SchoolRow.text(row.status())),
                "写 OPEN（在办）或 CLOSED（停办）。");
    }

    private static Optional<Violation> inTable(
            CodeTables table, @Nullable String raw, String field, String chinese) {
        return unless(
                table.read(SchoolRow.text(raw)).isPresent(),
                field,
                field,
                "不认识的%s“%s”。".formatted(chinese, SchoolRow.text(raw)),
                "写三位代码或名称，如 " + table.examples() + "。");
    }

    static Optional<Violation> unless(
            boolean holds, String field, String code, String message, @Nullable String suggestion) {
        return holds
                ? Optional.empty()
                : Optional.of(new Violation("/" + field, code, message, suggestion));
    }
}
