package cn.duban.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTextTests {
    @Test
    void a_light_reads_as_a_sentence_with_both_colours_and_the_reason() {
        InboxText words =
                InboxText.of(Contracts.example("duban.plan.news", "plan.light-changed.v1"));
        assertThat(words.title()).isEqualTo("【红→绿】普惠性幼儿园覆盖率");
        assertThat(words.text())
                .isEqualTo(
                        "《示例区2026年教育工作要点》“普惠性幼儿园覆盖率达92%以上”由红灯变为绿灯。"
                                + "20所幼儿园已报18所，覆盖率92.31%，达到92%的目标。");
        assertThat(words.colour()).isEqualTo("GREEN");
        assertThat(words.link()).isEqualTo("/#/commitments/P2026-990102-18-2");
    }

    @Test
    void a_confirmed_plan_and_an_opened_period_read_as_sentences() {
        assertThat(
                        InboxText.of(Contracts.example("duban.plan.news", "plan.plan-confirmed.v1"))
                                .text())
                .isEqualTo("《示例区2026年教育工作要点》（2026年）已由admin确认，共24项承诺，即日起跟踪。");
        assertThat(
                        InboxText.of(
                                        Contracts.example(
                                                "duban.indicator.news",
                                                "indicator.period-opened.v1"))
                                .text())
                .isEqualTo("2026年春季学期填报期自2026年2月1日起开放，2026年10月15日截止。");
    }

    @Test
    void a_reminder_and_a_move_of_a_supervised_matter_read_as_they_were_written() {
        InboxText slip =
                InboxText.of(Contracts.example("duban.plan.news", "plan.matter-reminded.v1"));
        assertThat(slip.title()).isEqualTo("【催办单】普惠性幼儿园覆盖率");
        assertThat(slip.text()).contains("学前教育科", "期限2026-05-29", "还有2个工作日");
        assertThat(slip.link()).isEqualTo("/#/matters/M-P2026-990102-18-2-1");
        InboxText move = InboxText.of(Contracts.example("duban.plan.news", "plan.matter-moved.v1"));
        assertThat(move.title()).isEqualTo("【督办·办结·例外】普惠性幼儿园覆盖率");
        assertThat(move.text()).contains("经示例局长批准例外办结");
    }

    @Test
    void returned_cells_their_answers_and_late_exceptions_read_as_sentences() {
        assertThat(indicator("indicator.cell-returned.v1"))
                .isEqualTo(
                        "示例实验小学报送的《学生视力筛查》2026年春季学期“筛查性近视人数”由示例科员退回："
                                + "近视人数与去年相差一倍，请核对。请于3月17日（含）前更正或说明。");
        assertThat(indicator("indicator.cell-answered.v1"))
                .isEqualTo("示例实验小学《学生视力筛查》2026年春季学期“筛查性近视人数”由620更正为310。");
        assertThat(indicator("indicator.exception-granted.v1"))
                .isEqualTo("《学生视力筛查》2026年春季学期许可1所学校补报至11月30日18时：因疫情停课，筛查推迟（示例科员）。");
    }

    @Test
    void an_hour_is_said_in_beijing_with_minutes_only_where_there_are_any() {
        assertThat(DaysInWords.hour(OffsetDateTime.parse("2026-11-30T18:00:00Z")))
                .isEqualTo("12月1日2时");
        assertThat(DaysInWords.hour(OffsetDateTime.parse("2026-11-30T18:30:00+08:00")))
                .isEqualTo("11月30日18时30分");
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026年",
        "2026-H2, 2026年下半年",
        "2026-Q3, 2026年第3季度",
        "2026-09, 2026年9月",
        "2026-autumn, 2026年秋季学期",
        "2026-2027, 2026—2027学年",
        "2026-summer, 2026-summer"
    })
    void a_period_is_said_as_a_clerk_writes_it(String code, String words) {
        assertThat(PeriodsInWords.of(code)).isEqualTo(words);
    }

    private static String indicator(String type) {
        return InboxText.of(Contracts.example("duban.indicator.news", type)).text();
    }

    @Test
    void a_type_nobody_wrote_words_for_is_still_shown() {
        CloudEvent strange = Contracts.example("duban.plan.news", "plan.light-changed.v1");
        var event =
                new CloudEvent(
                        "1.0",
                        strange.id(),
                        strange.source(),
                        "cn.duban.plan.something-new.v1",
                        "P-1",
                        strange.time(),
                        "application/json",
                        1,
                        null,
                        strange.data());
        assertThat(InboxText.of(event).text())
                .isEqualTo("有一条新消息（类型 cn.duban.plan.something-new.v1，编号 P-1）。");
    }
}
