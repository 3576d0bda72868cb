package cn.duban.plan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.plan.binding.Atom;
import cn.duban.plan.binding.Atoms;
import cn.duban.plan.binding.BoundFigure.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTests {
    private static final String COVERAGE = "P2026-990102-1-1";
    private static final String ROOMS = "P2026-990102-1-2";

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void what_is_not_reached_is_accounted_for_in_every_kind_whatever_the_lights(ReportKind kind) {
        for (long seed = 1; seed <= 200; seed++) {
            Material material = SampleMaterial.random(kind, 12, seed);
            Report report = Report.on(material);
            Set<String> accounted =
                    report.parts().stream()
                            .filter(p -> p instanceof Part.Item item && item.accounts())
                            .map(p -> ((Part.Item) p).commitment())
                            .collect(Collectors.toSet());
            assertThat(accounted)
                    .as("seed %d", seed)
                    .isEqualTo(
                            material.standings().stream()
                                    .filter(s -> s.colour().lamp() == 1 || s.colour().lamp() == 2)
                                    .map(s -> s.id())
                                    .collect(Collectors.toSet()));
            assertThat(report.annex()).hasSameSizeAs(material.standings());
        }
    }

    @Test
    void a_report_that_leaves_out_an_unmet_commitment_cannot_be_made() {
        Report whole = Report.on(SampleMaterial.of(ReportKind.YEAR));
        List<Part> without =
                whole.parts().stream()
                        .filter(p ->
                                !(p instanceof Part.Item item && item.commitment().equals(ROOMS)))
                        .toList();
        assertThatThrownBy(() ->
                        new Report(
                                whole.plan(),
                                whole.kind(),
                                whole.title(),
                                null,
                                whole.asOf(),
                                whole.knownAt(),
                                whole.issuer(),
                                without,
                                whole.annexTitle(),
                                whole.annex(),
                                whole.total(),
                                whole.accounts()))
                .hasMessageContaining(ROOMS);
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void no_number_stands_in_a_report_without_a_fact_or_a_source(ReportKind kind) {
        for (long seed = 1; seed <= 50; seed++) {
            Report report = Report.on(SampleMaterial.random(kind, 8, seed));
            assertThat(
                            pieces(report)
                                    .filter(Piece.Words.class::isInstance)
                                    .flatMap(w -> Atoms.quantities(w.shown()).stream())
                                    .filter(a -> a.sort() == Atom.Sort.NUMBER))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void every_number_is_the_one_the_light_was_derived_from() {
        Report report = Report.on(SampleMaterial.of(ReportKind.YEAR));
        assertThat(numbers(report, COVERAGE))
                .extracting(Piece.Number::role, Piece.Number::shown, Piece.Number::value)
                .contains(
                        tuple(Role.VALUE, "91.996", "91.9963"),
                        tuple(Role.TARGET, "92", "92"),
                        tuple(Role.APPLICABLE, "20", "20"),
                        tuple(Role.REPORTED, "18", "18"),
                        tuple(Role.YEAR_BEFORE, "90.12", "90.12"),
                        tuple(Role.DERIVED, "1.876", "1.876"));
        assertThat(numbers(report, COVERAGE))
                .filteredOn(n -> n.role() == Role.YEAR_BEFORE)
                .allSatisfy(n -> assertThat(n.figure()).isEqualTo("PRE.INCL|990102|2025-autumn"));
        assertThat(numbers(report, ROOMS))
                .extracting(Piece.Number::shown)
                .contains("111", "118", "7")
                .doesNotContain("5621");
    }

    @Test
    void the_summary_follows_the_plans_order_and_says_it_as_a_bureau_would() {
        assertThat(text(Report.on(SampleMaterial.of(ReportKind.YEAR))))
                .containsSubsequence(
                        "截至2026年11月20日，《示例区2026年教育工作要点》确定的4项任务中，",
                        "已完成0项，进展正常1项，存在差距1项，落后或未完成1项，尚不能认定1项。",
                        "一、提升普惠优质水平",
                        "1.扩大学前教育资源",
                        "普惠性幼儿园覆盖率91.996%，比目标低0.0037个百分点（目标不低于92%）（2026年秋季学期应报20所，已报18所）。"
                                + "上年同期为90.12%，同比提高1.876个百分点。【落后或未完成】",
                        "“5621”教室空调111间，按校历目前应达到118间，落后7间，目标为不低于140间。【存在差距】",
                        "二、改善办学条件",
                        "综合楼：距期限2026年12月31日还有41天",
                        "三、存在的问题及原因",
                        "1.普惠性幼儿园覆盖率。目标不低于92%，目前为91.996%，期限为2026年12月31日，自2026年10月8日起亮红灯。责任科室尚未反馈原因。",
                        "2.“5621”教室空调。",
                        "责任科室尚未反馈原因。进展记录：设备到货推迟2周，12月上旬补齐（张示例，2026年11月17日）。",
                        "四、尚不能认定的任务",
                        "五、下一步工作",
                        "学前教育科：抓紧落实普惠性幼儿园覆盖率")
                .doesNotContain("2026-");
    }

    @Test
    void a_week_that_has_only_begun_is_named_whole() {
        LocalDate monday = LocalDate.parse("2026-11-23");
        Material m = SampleMaterial.of(ReportKind.WEEKLY);
        Material begun =
                new Material(
                        m.plan(),
                        m.kind(),
                        m.standings(),
                        m.before(),
                        m.supervision(),
                        monday,
                        m.knownAt(),
                        m.dropped(),
                        m.unitName());
        assertThat(Report.on(begun).subtitle())
                .isEqualTo("（2026年11月23日至2026年11月29日当周，截至2026年11月23日）");
    }

    @Test
    void a_difference_is_that_of_the_two_numbers_beside_it_and_nothing_is_said_twice() {
        int compared = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Report report = Report.on(SampleMaterial.random(ReportKind.YEAR, 12, seed));
            for (Report.Row row : report.annex()) {
                List<Piece.Number> said = numbers(report, row.commitment());
                for (int i = 0; i + 1 < said.size(); i++) {
                    boolean rise = said.get(i + 1).role() == Role.DERIVED;
                    if (said.get(i).role() == Role.YEAR_BEFORE && rise) {
                        BigDecimal now = new BigDecimal(row.value().getFirst().shown());
                        BigDecimal then = new BigDecimal(said.get(i).shown());
                        assertThat(new BigDecimal(said.get(i + 1).shown()))
                                .isEqualByComparingTo(now.subtract(then).abs());
                        compared++;
                    }
                }
            }
            assertThat(text(report)).doesNotContainPattern("期限2026年\\d+月\\d+日[^。]*期限为");
        }
        assertThat(compared).isPositive();
    }

    @Test
    void one_quantity_is_printed_in_one_precision() {
        Material m = SampleMaterial.ofMoney();
        String text = text(Report.on(m));
        assertThat(text).contains("生均公用经费2651元").doesNotContain("2650.95");
        assertThat(Report.on(m).annex().getFirst().value().getFirst().shown()).isEqualTo("2651");
    }

    @Test
    void a_circular_tells_what_moved_what_lags_and_what_is_asked() {
        Report report = Report.on(SampleMaterial.of(ReportKind.WEEKLY));
        assertThat(report.kind().isDraft()).isTrue();
        assertThat(report.title()).isEqualTo("关于《示例区2026年教育工作要点》落实情况的督办通报");
        assertThat(report.subtitle()).isEqualTo("（2026年11月16日至2026年11月20日）");
        assertThat(text(report))
                .containsSubsequence(
                        "各责任科室：",
                        "一、总体情况",
                        "普惠性幼儿园覆盖率由黄灯转为红灯：",
                        "二、本周取得进展的任务",
                        "教学质量分析会",
                        "三、存在差距和落后的任务",
                        "四、下一步要求",
                        "学前教育科：抓紧落实");
    }

    static String text(Report report) {
        return report.parts().stream().map(ReportTests::text).collect(Collectors.joining("\n"));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Title title -> title.mark() + title.text();
            case Part.Addressee addressee -> addressee.text();
            case Part.Text plain -> said(plain.pieces());
            case Part.Item item -> said(item.pieces());
        };
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::shown).collect(Collectors.joining());
    }

    private static List<Piece.Number> numbers(Report report, String commitment) {
        return pieces(report)
                .filter(Piece.Number.class::isInstance)
                .map(Piece.Number.class::cast)
                .filter(n -> n.commitment().equals(commitment))
                .toList();
    }

    private static Stream<Piece> pieces(Report report) {
        Stream<Piece> said =
                report.parts().stream()
                        .flatMap(p ->
                                switch (p) {
                                    case Part.Title _, Part.Addressee _ -> Stream.of();
                                    case Part.Text plain -> plain.pieces().stream();
                                    case Part.Item item -> item.pieces().stream();
                                });
        Stream<Piece> annex =
                report.annex().stream()
                        .flatMap(r ->
                                Stream.of(r.target(), r.value(), r.coverage())
                                        .flatMap(List::stream));
        return Stream.concat(said, annex);
    }
}
