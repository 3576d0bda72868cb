package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.report.Material;
import cn.duban.plan.report.Report;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.report.Supervision;
import cn.duban.plan.report.Supervision.Feedback;
import cn.duban.plan.report.Supervision.Matters;
import cn.duban.plan.summary.SeenMatter.Delay;
import cn.duban.plan.summary.SeenMatter.Share;
import cn.duban.plan.summary.SeenMatter.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One matter: filed on the 1st, due on the 8th, put off on the 9th until the 30th, done on the
/// 20th.
class SeenMattersTests {
    private static final SeenMatter MATTER =
            new SeenMatter(
                    "M1",
                    new SeenMatter.Task("P1", "P1-1"),
                    new SeenMatter.Standing(
                            List.of(
                                    new Delay(
                                            LocalDate.parse("2026-06-30"),
                                            "雨季停工",
                                            "GRANTED",
                                            day(9))),
                            null,
                            null),
                    List.of(
                            stamp("FILE", 1, "FILED", null, null),
                            stamp("ASSIGN", 2, "ASSIGNED", null, LocalDate.parse("2026-06-08")),
                            stamp("NOTE", 5, "WORKING", "已完成招标。", null),
                            stamp("ANSWER", 19, "ANSWERED", "已竣工。", null),
                            stamp("FINISH", 20, "DONE", null, null)));

    @Test
    void a_matter_is_told_as_it_stood_at_the_moment() {
        assertThat(at(1).matters()).contains(new Matters(1, 0, 0, 0));
        assertThat(new SeenMatters.AsOf(List.of(MATTER), Instant.EPOCH).matters()).isEmpty();
        assertThat(at(8).matters()).contains(new Matters(1, 0, 0, 0));
        assertThat(overdueOn(8, 9)).isEqualTo(1);
        assertThat(at(15).matters()).contains(new Matters(1, 0, 0, 0));
        assertThat(at(21).matters()).contains(new Matters(1, 1, 0, 0));
    }

    /// The second unit's day has passed, the first one's was handed on, the last stamp is in May.
    @Test
    void one_late_share_makes_a_matter_late_and_what_was_handed_on_does_not() {
        Instant june = day(10);
        LocalDate passed = LocalDate.parse("2026-06-08");
        LocalDate ahead = LocalDate.parse("2026-06-20");
        Share handedOn = new Share("ASSIGNED", passed, 2);
        assertThat(late(june, handedOn, new Share("ASSIGNED", ahead, null))).isZero();
        assertThat(late(june, new Share("ANSWERED", passed, null))).isZero();
        assertThat(
                        late(
                                june,
                                new Share("WORKING", passed, null),
                                new Share("WORKING", ahead, null)))
                .isEqualTo(1);
    }

    private static int late(Instant until, Share... shares) {
        SeenMatter matter =
                new SeenMatter(
                        "M2",
                        MATTER.task(),
                        new SeenMatter.Standing(List.of(), List.of(shares), null),
                        List.of(
                                stamp("FILE", 1, "FILED", null, null),
                                stamp("ASSIGN", 2, "ASSIGNED", null, null)));
        return new SeenMatters.AsOf(List.of(matter), until).matters().orElseThrow().overdue();
    }

    @Test
    void a_revoked_matter_was_filed_all_the_same() {
        SeenMatter revoked =
                new SeenMatter(
                        "M3",
                        MATTER.task(),
                        new SeenMatter.Standing(List.of(), List.of(), null),
                        List.of(
                                stamp("FILE", 1, "FILED", null, null),
                                stamp("REVOKE", 5, "REVOKED", "重复", null)));
        List<SeenMatter> both = List.of(MATTER, revoked);
        assertThat(new SeenMatters.AsOf(both, day(4)).matters()).contains(new Matters(2, 0, 0, 0));
        assertThat(new SeenMatters.AsOf(both, day(21)).matters()).contains(new Matters(2, 1, 1, 0));
    }

    @Test
    void what_the_unit_wrote_is_feedback_once_it_was_written() {
        assertThat(at(4).answers("P1-1")).isEmpty();
        assertThat(at(6).answers("P1-1")).extracting(Feedback::text).containsExactly("已完成招标。");
        assertThat(at(21).answers("P1-1")).extracting(Feedback::by).containsOnly("规划建设科");
        assertThat(at(21).answers("P1-2")).isEmpty();
    }

    @Test
    void a_delay_counts_from_the_day_it_was_granted() {
        assertThat(at(8).postponement("P1-1")).isEmpty();
        assertThat(at(10).postponement("P1-1"))
                .contains(
                        new Supervision.Postponement(
                                LocalDate.parse("2026-06-30"),
                                "雨季停工",
                                LocalDate.parse("2026-06-09")));
    }

    @Test
    void a_report_tells_matters_answers_and_postponements() throws Exception {
        Material m = SampleMaterial.of(ReportKind.YEAR);
        SeenMatter matter =
                new SeenMatter(
                        "M1",
                        new SeenMatter.Task(m.plan().id(), m.standings().getFirst().id()),
                        MATTER.standing(),
                        MATTER.stamps());
        Supervision seen = new SeenMatters.AsOf(List.of(matter), day(21));
        Material with =
                new Material(
                        m.plan(),
                        m.kind(),
                        m.standings(),
                        m.before(),
                        seen,
                        m.asOf(),
                        m.knownAt(),
                        m.dropped(),
                        m.unitName());
        assertThat(ReadBack.text(ReportFile.write(Report.on(with)).docx()))
                .contains(
                        "累计立项督办1件，其中办结1件，在办0件；在办的逾期0件。",
                        "原因及说明：已完成招标（规划建设科，2026年6月5日）；已竣工（规划建设科，2026年6月19日）。",
                        "五、延期事项",
                        "普惠性幼儿园覆盖率：经批准延期至2026年6月30日（2026年6月9日批准），理由：雨季停工。",
                        "六、下一步工作");
    }

    /// Due on the 8th, not yet put off in the small hours of the 9th.
    private static int overdueOn(int due, int day) {
        assertThat(due).isLessThan(day);
        Instant night = day(day).minusSeconds(3600);
        return new SeenMatters.AsOf(List.of(MATTER), night).matters().orElseThrow().overdue();
    }

    private static SeenMatters.AsOf at(int day) {
        return new SeenMatters.AsOf(List.of(MATTER), day(day));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-06-%02dT04:00:00Z".formatted(day));
    }

    private static Stamp stamp(
            String move, int day, String to, @Nullable String text, @Nullable LocalDate deadline) {
        return new Stamp(move, "张示例", day(day), to, "规划建设科", 1, text, deadline);
    }
}
