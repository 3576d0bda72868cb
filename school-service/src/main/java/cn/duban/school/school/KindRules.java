package cn.duban.school.school;

import cn.duban.school.school.Profile.Ownership;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// 类别规则 — what the parts of one row must say of each other: code and kind, kind and stages, sponsor
/// and ownership, ownership and recognition.
final class KindRules {
    private static final List<Function<SchoolRow, Optional<Violation>>> ALL =
            List.of(
                    KindRules::educationDepartmentsRunPublicSchools,
                    KindRules::kindKeepsTheCategory,
                    KindRules::stagesFitTheKind,
                    KindRules::recognitionIsForPrivateSchools,
                    KindRules::recognitionIsDated);

    private KindRules() {}

    static Stream<Violation> objections(SchoolRow row) {
        return ALL.stream().flatMap(rule -> rule.apply(row).stream());
    }

    private static Optional<Violation> educationDepartmentsRunPublicSchools(SchoolRow row) {
        boolean department =
                CodeTables.SPONSOR
                        .read(SchoolRow.text(row.sponsor()))
                        .filter(List.of("811", "821", "831")::contains)
                        .isPresent();
        return SchoolRules.unless(
                !department || row.readOwnership().filter(o -> o != Ownership.PUBLIC).isEmpty(),
                "ownership",
                "ownership-sponsor",
                "教育部门举办的学校办别应为公办。",
                "核对举办者与办别哪一项有误。");
    }

    /// 类别变更应启用新标识码: a code never changes its category.
    private static Optional<Violation> kindKeepsTheCategory(SchoolRow row) {
        Optional<String> category = row.readCode().flatMap(SchoolCode::category);
        Optional<String> kind = CodeTables.KIND.read(SchoolRow.text(row.kind()));
        return SchoolRules.unless(
                category.isEmpty() || kind.isEmpty() || kind.get().startsWith(category.get()),
                "kind",
                "kind-category",
                "标识码的类别是 %s（%s），与办学类型 %s 不符。"
                        .formatted(
                                category.orElse(""),
                                SchoolCode.CATEGORIES.getOrDefault(category.orElse(""), ""),
                                kind.map(CodeTables.KIND::shown).orElse("")),
                "类别变更应启用新标识码：先核对两项哪一项有误，确属变更的用“换发标识码”（recode）办理。");
    }

    private static Optional<Violation> stagesFitTheKind(SchoolRow row) {
        Optional<List<Stage>> stages = Stage.read(row.stages());
        List<Stage> usual =
                CodeTables.KIND.read(SchoolRow.text(row.kind())).map(Stage::of).orElse(List.of());
        boolean fits =
                stages.isPresent()
                        && (stages.get().isEmpty()
                                || usual.isEmpty()
                                || stages.get().stream().anyMatch(usual::contains));
        return SchoolRules.unless(
                fits,
                "stages",
                "stages",
                "学段“%s”与办学类型不符。".formatted(String.join("、", Stage.words(row.stages()))),
                "写学前、小学、初中、高中、中职中的一个或几个，用顿号隔开；不写则按办学类型。");
    }

    private static Optional<Violation> recognitionIsForPrivateSchools(SchoolRow row) {
        boolean written = !SchoolRow.text(row.inclusiveTo()).isEmpty();
        return SchoolRules.unless(
                !written
                        || row.readOwnership()
                                .filter(o -> o != Ownership.INCLUSIVE_PRIVATE)
                                .isEmpty(),
                "ownership",
                "recognition-ownership",
                "填了普惠认定起止，办别应为普惠性民办。",
                "办别写“普惠性民办”，或清空普惠认定各列。");
    }

    private static Optional<Violation> recognitionIsDated(SchoolRow row) {
        String end = SchoolRow.text(row.inclusiveTo());
        if (end.isEmpty() && SchoolRow.text(row.inclusiveFrom()).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = row.readFrom();
        return SchoolRules.unless(
                row.readRecognition()
                        .filter(r -> from.isEmpty() || r.holdsOn(from.get()))
                        .isPresent(),
                "inclusiveTo",
                "recognition-dates",
                "普惠认定的起止“%s 至 %s”不包含生效日期。".formatted(SchoolRow.text(row.inclusiveFrom()), end),
                "认定起日不晚于生效日期，认定止日不早于生效日期，写作 2029-08-31。");
    }
}
