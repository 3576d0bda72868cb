package cn.duban.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Plan;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// 不粉饰 — what a report says of the things one would rather not say.
class TruthTests {
    private final Report year = Report.on(SampleYear.of(ReportKind.YEAR));

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void a_matter_closed_by_exception_is_told_by_whom_when_and_why(ReportKind kind) {
        Report report = Report.on(SampleYear.of(kind));
        String told = "督办事项由局领导李示例于2026年11月3日批准例外办结（当时数据不支持办结），理由：主体已完工，附属工程转入下年。";
        assertThat(ReportWords.text(report)).contains(told);
        assertThat(report.accounts())
                .filteredOn(a -> a.heading().equals("经批准例外办结的督办事项："))
                .singleElement()
                .satisfies(a -> assertThat(text(a)).isEqualTo("“示例区第二实验小学综合楼”：" + told));
        assertThat(report.annex())
                .filteredOn(Report.Row::overruled)
                .extracting(Report.Row::commitment)
                .containsExactly(SampleYear.BUILDING);
    }

    @Test
    void a_returned_answer_is_no_cause_and_is_said_to_have_been_returned() {
        assertThat(ReportWords.text(year))
                .contains("原因及说明：受雨季影响，基础施工推迟（规划建设科，2026年12月31日）。")
                .containsPattern("配备专职保安和护学人员。目标不低于300名，目前为286名[^\\n]*反馈曾被退回，未重新提交。")
                .doesNotContain("责任科室尚未反馈原因。反馈曾被退回");
    }

    @Test
    void what_was_moved_out_is_counted_and_the_annex_says_the_same_numbers() {
        String scope = "原确定9项，其中1项经批准移出，现为8项；现有任务中，已完成3项，";
        assertThat(ReportWords.text(year))
                .contains(scope, "有1项的内容（目标、期限、进度安排等）作过调整，说明见附件。移出的理由见附件。");
        assertThat(said(year.total()))
                .startsWith("合计：" + scope)
                .contains("有1项的内容（目标、期限、进度安排等）作过调整，说明附后。");
        assertThat(year.annex()).hasSize(8);
        assertThat(ReportWords.text(Report.on(SampleMaterial.of(ReportKind.YEAR))))
                .contains("确定的4项任务中，")
                .doesNotContain("原确定", "移出", "调整");
        assertThat(year.total())
                .filteredOn(Piece.Number.class::isInstance)
                .extracting(p -> ((Piece.Number) p).figure())
                .contains("P2026-990102|lights|CONFIRMED", "P2026-990102|lights|DROPPED");
    }

    @Test
    void a_goal_that_is_a_direction_is_a_goal_and_is_said_once() {
        assertThat(ReportWords.text(year))
                .contains("学生体质健康优良率：目标为比上年上升，还没有可比较的基准值和实际值，需录入数据，或由人工认定并附佐证材料。【尚不能认定】")
                .doesNotContain("没有可计量的目标");
    }

    @ParameterizedTest
    @CsvSource({
        "1-1,%",
        "2-1,''",
        "2-2,名",
        "2-3,间",
        "3-1,次",
        "3-2,个百分点",
        "3-3,%",
    })
    void every_row_has_the_unit_of_its_own(String id, String unit) {
        assertThat(year.annex())
                .filteredOn(r -> r.commitment().equals("P2026-990102-" + id))
                .extracting(Report.Row::unit)
                .containsExactly(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "示例区2026年教育工作要点, 示例区教育局, 示例区教育局",
        "示例区2026年教育工作要点, , ",
        "示例区2026年教育工作要点, ' ', ",
        "示例区教育体育局2026年工作要点, 示例区, 示例区教育体育局",
        "教育工作要点, , ",
        "关于做好2026年教育工作的意见, , ",
        "关于做好2026年教育工作的意见, 示例区教育局, 示例区教育局",
        "示例区教育局关于印发2026年工作要点的通知, , 示例区教育局",
        "示例区教育局关于印发《示例区2026年教育工作要点》的通知, 示例区, 示例区教育局",
        "关于印发《示例区教育局2026年工作要点》的通知, , 示例区教育局",
        "示例区关于印发2026年教育工作要点的通知, , ",
        "全区中小学2026年体育工作计划, , ",
        "加强学校2026年安全工作计划, 示例区, 示例区",
        "以学生为中心2026年工作要点, , ",
    })
    void a_report_is_signed_by_the_unit_the_title_or_the_register_names_or_by_nobody(
            String title, @Nullable String registered, @Nullable String issuer) {
        var plan = SamplePlans.plan();
        var named =
                new Plan(
                        plan.id(),
                        plan.version(),
                        plan.state(),
                        plan.source(),
                        title,
                        plan.year(),
                        plan.unit(),
                        plan.outline(),
                        plan.commitments(),
                        plan.notes(),
                        plan.text(),
                        null,
                        List.of(),
                        null);
        assertThat(Issuer.of(named, registered)).isEqualTo(issuer);
    }

    @Test
    void what_was_adjusted_is_headed_so_that_it_may_be_anything() {
        assertThat(year.accounts())
                .extracting(Report.Account::heading)
                .contains("内容作过调整的任务（目标、期限、进度安排等）：")
                .doesNotContain("目标、期限或进度安排作过调整的任务：");
    }

    private static String text(Report.Account account) {
        return account.parts().stream()
                .map(p -> said(((Part.Text) p).pieces()))
                .collect(Collectors.joining("\n"));
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::shown).collect(Collectors.joining());
    }
}
