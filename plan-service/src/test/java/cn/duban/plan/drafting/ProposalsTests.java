package cn.duban.plan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Comparison;
import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.Frequency;
import cn.duban.plan.intake.Measure;
import cn.duban.plan.intake.ProposedCommitment;
import cn.duban.plan.intake.Season;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalsTests {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Test
    void a_floor_word_is_a_floor_and_a_bare_number_is_met_by_more() {
        assertThat(target("达92%以上", Comparison.AT_LEAST, "92", null, "%", null))
                .isEqualTo(new Target.AtLeast(new BigDecimal("92"), "%"));
        assertThat(target("新建2所", Comparison.COUNT, "2", null, "所", null))
                .isEqualTo(new Target.Exactly(new BigDecimal("2"), "所"));
        assertThat(target("5-6所", Comparison.RANGE, "5", "6", "所", null))
                .isEqualTo(new Target.Between(new BigDecimal("5"), new BigDecimal("6"), "所"));
    }

    @Test
    void all_at_one_hundred_percent_is_every_school_not_a_rate() {
        assertThat(target("学校均达到100%", Comparison.EXACTLY, "100", null, "%", null))
                .isEqualTo(new Target.All());
        assertThat(target("合格率达到100%", Comparison.EXACTLY, "100", null, "%", null))
                .isEqualTo(new Target.Exactly(HUNDRED, "%"));
    }

    @Test
    void a_change_keeps_its_direction_and_its_unit() {
        assertThat(target("比上年下降1个百分点", Comparison.CHANGE, "-1", null, "个百分点", "上年"))
                .isEqualTo(new Target.ChangeBy(Direction.DOWN, BigDecimal.ONE, "个百分点", "上年"));
        assertThat(target("较上年有所降低", Comparison.CHANGE, null, null, null, "上年"))
                .isEqualTo(new Target.ChangeBy(Direction.DOWN, BigDecimal.ZERO, "个百分点", "上年"));
        assertThat(target("进一步提升", Comparison.CHANGE, null, null, null, null))
                .isEqualTo(new Target.Qualitative());
    }

    @Test
    void a_hidden_number_promises_nothing_that_can_be_weighed() {
        ProposedCommitment masked =
                proposal(
                        "遴选XX所",
                        new Measure(Comparison.COUNT, null, null, "所", null),
                        null,
                        null,
                        Set.of(Flag.MASKED));
        assertThat(Proposals.target(masked)).isEqualTo(new Target.Qualitative());
    }

    @Test
    void a_date_without_a_number_is_a_milestone_and_a_rhythm_is_a_duty() {
        var spring = new cn.duban.plan.intake.Deadline.InSeason(2026, Season.SPRING);
        ProposedCommitment ready = proposal("春学期投入使用", Measure.none(), spring, null, Set.of());
        assertThat(Proposals.target(ready)).isEqualTo(new Target.Done());
        assertThat(Proposals.deadline(ready))
                .isEqualTo(new Deadline.On(Season.SPRING.lastDay(2026)));
        Frequency twice = new Frequency(Every.TERM, OptionalInt.of(2));
        assertThat(Proposals.target(proposal("每学期2次", Measure.none(), null, twice, Set.of())))
                .isEqualTo(new Target.Recurring(Every.TERM, 2));
        Measure meetings = new Measure(Comparison.COUNT, new BigDecimal("2"), null, "次", null);
        assertThat(Proposals.target(proposal("每学期2次", meetings, null, twice, Set.of())))
                .isEqualTo(new Target.Recurring(Every.TERM, 2));
        Frequency yearly = new Frequency(Every.YEAR, OptionalInt.empty());
        Measure people = new Measure(Comparison.COUNT, HUNDRED, null, "人", null);
        assertThat(Proposals.target(proposal("每年培训100人", people, null, yearly, Set.of())))
                .isEqualTo(new Target.Exactly(HUNDRED, "人"));
    }

    @Test
    void a_starting_level_in_the_text_is_a_baseline_and_a_year_is_not() {
        assertThat(base("58%")).contains("58");
        assertThat(base("70")).contains("70");
        assertThat(base("2020年")).isEmpty();
        assertThat(base("上年")).isEmpty();
    }

    @Test
    void an_item_is_called_by_its_own_number() {
        CommitmentIds ids = new CommitmentIds("P2026-990102");
        assertThat(ids.next(List.of("五", "18"))).isEqualTo("P2026-990102-18-1");
        assertThat(ids.next(List.of("五", "18"))).isEqualTo("P2026-990102-18-2");
        assertThat(ids.next(List.of("十二", "(五)", "三是"))).isEqualTo("P2026-990102-12.5.3-1");
        assertThat(ids.next(List.of())).isEqualTo("P2026-990102-0-1");
    }

    private static Optional<String> base(String said) {
        return Proposals.base(
                proposal(
                        "提高",
                        new Measure(Comparison.CHANGE, null, null, "%", said),
                        null,
                        null,
                        Set.of()));
    }

    private static Target target(
            String text,
            Comparison comparison,
            @Nullable String value,
            @Nullable String second,
            @Nullable String unit,
            @Nullable String baseline) {
        return Proposals.target(
                proposal(
                        text,
                        new Measure(
                                comparison,
                                value == null ? null : new BigDecimal(value),
                                second == null ? null : new BigDecimal(second),
                                unit,
                                baseline),
                        null,
                        null,
                        Set.of()));
    }

    private static ProposedCommitment proposal(
            String text,
            Measure measure,
            cn.duban.plan.intake.@Nullable Deadline due,
            @Nullable Frequency rhythm,
            Set<Flag> flags) {
        return new ProposedCommitment(
                List.of("一"),
                CommitmentKind.TARGET,
                text,
                0,
                "示例",
                measure,
                due,
                rhythm,
                null,
                List.of(),
                Firmness.PLAIN,
                flags,
                List.of());
    }
}
