package cn.duban.plan.report;

import static cn.duban.plan.report.ReportWords.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a report tells of, and in which order.
class ReportTests {
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
}
