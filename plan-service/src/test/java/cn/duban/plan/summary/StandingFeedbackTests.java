package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.report.Supervision.Feedback;
import cn.duban.plan.report.Supervision.Overruling;
import cn.duban.plan.summary.SeenMatter.Overruled;
import cn.duban.plan.summary.SeenMatter.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 作数的反馈 — what was returned or refused is no cause, whatever the unit wrote.
class StandingFeedbackTests {

    @Test
    void an_answer_counts_until_it_is_returned_and_the_next_one_counts_again() {
        List<Stamp> stamps =
                List.of(
                        stamp("ANSWER", 5, "ANSWERED", 1, "因设备未到货"),
                        stamp("RETURN", 7, "RETURNED", 1, "请附合同"),
                        stamp("ANSWER", 9, "ANSWERED", 1, "合同已补，12月到货"));
        assertThat(texts(stamps, 6)).containsExactly("因设备未到货");
        assertThat(texts(stamps, 8)).isEmpty();
        assertThat(at(stamps, 8).isReturned("P1-1")).isTrue();
        assertThat(texts(stamps, 10)).containsExactly("合同已补，12月到货");
        assertThat(at(stamps, 10).isReturned("P1-1")).isFalse();
        assertThat(at(stamps, 6).isReturned("P1-1")).isFalse();
    }

    @Test
    void the_answer_of_one_unit_is_not_returned_with_that_of_another() {
        List<Stamp> stamps =
                List.of(
                        stamp("ANSWER", 5, "WORKING", 1, "甲已完成招标"),
                        stamp("ANSWER", 6, "ANSWERED", 2, "乙说不清"),
                        stamp("RETURN", 7, "RETURNED", 2, "请写明"));
        assertThat(texts(stamps, 8)).containsExactly("甲已完成招标");
        assertThat(at(stamps, 8).isReturned("P1-1")).isTrue();
    }

    @Test
    void the_reason_of_a_delay_counts_only_where_the_delay_was_granted() {
        List<Stamp> refused =
                List.of(
                        stamp("ASK_DELAY", 5, "WORKING", 1, "人手不足"),
                        stamp("REFUSE_DELAY", 6, "WORKING", 1, "理由不充分"));
        assertThat(texts(refused, 5)).as("nobody has decided yet").isEmpty();
        assertThat(texts(refused, 7)).isEmpty();
        List<Stamp> granted =
                List.of(
                        stamp("ASK_DELAY", 5, "WORKING", 1, "雨季停工"),
                        stamp("GRANT_DELAY", 6, "WORKING", 1, null));
        assertThat(texts(granted, 7)).containsExactly("雨季停工");
        List<Stamp> lapsed =
                List.of(
                        stamp("ASK_DELAY", 5, "WORKING", 1, "人手不足"),
                        stamp("ANSWER", 6, "ANSWERED", 1, "已完成"));
        assertThat(texts(lapsed, 7)).containsExactly("已完成");
    }

    @Test
    void an_exception_is_told_from_its_day_on_and_no_longer_once_the_matter_is_open_again() {
        List<Stamp> stamps =
                List.of(
                        stamp("ANSWER", 5, "ANSWERED", 1, "主体已完工"),
                        stamp("FINISH", 8, "DONE", null, "附属工程转入下年"),
                        stamp("REOPEN", 20, "WORKING", null, "数据又不达标"));
        assertThat(at(stamps, 7).overruling("P1-1")).isEmpty();
        assertThat(at(stamps, 9).overruling("P1-1"))
                .contains(new Overruling("李示例", "附属工程转入下年", LocalDate.parse("2026-06-08")));
        assertThat(at(stamps, 21).overruling("P1-1")).isEmpty();
        assertThat(at(stamps, 9).overruling("P1-2")).isEmpty();
    }

    private static List<String> texts(List<Stamp> stamps, int day) {
        return at(stamps, day).answers("P1-1").stream().map(Feedback::text).toList();
    }

    private static SeenMatters.AsOf at(List<Stamp> stamps, int day) {
        SeenMatter matter =
                new SeenMatter(
                        "M1",
                        new SeenMatter.Task("P1", "P1-1"),
                        new SeenMatter.Standing(
                                List.of(), List.of(), new Overruled("李示例", "附属工程转入下年", day(8))),
                        stamps);
        return new SeenMatters.AsOf(List.of(matter), day(day).plusSeconds(3600));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-06-%02dT04:00:00Z".formatted(day));
    }

    private static Stamp stamp(
            String move, int day, String to, @Nullable Integer share, @Nullable String text) {
        return new Stamp(move, "张示例", day(day), to, "规划建设科", share, text, null);
    }
}
