package cn.duban.plan.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.commitment.WrittenTarget.Comparator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetTests {
    static List<Target> targets() {
        BigDecimal one = new BigDecimal("1.50");
        return List.of(
                new Target.AtLeast(one, "%"),
                new Target.AtMost(one, "%"),
                new Target.Exactly(one, "所"),
                new Target.Between(one, new BigDecimal("3"), "所"),
                new Target.ChangeBy(Direction.DOWN, one, "个百分点", "上年"),
                new Target.ChangeBy(Direction.DOWN, BigDecimal.ZERO, "个百分点", "上年"),
                new Target.ChangeBy(Direction.UP, BigDecimal.ZERO, "%", "2024年"),
                new Target.All(),
                new Target.Done(),
                new Target.Recurring(Every.FORTNIGHT, 3),
                new Target.Qualitative());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void a_target_survives_being_written_down(Target target) {
        assertThat(WrittenTarget.of(target).toTarget()).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 95, , %, 不低于95%, RATE",
        "AT_MOST, 40, , %, 不超过40%, RATE",
        "EXACTLY, 3, , 所, 达到3所, COUNT",
        "BETWEEN, 5, 6, 所, 5至6所, RANGE_COUNT",
        "CHANGE_BY, -1, , 个百分点, 比上年下降1个百分点, RATE_DELTA",
        "CHANGE_BY, 5, , %, 比上年上升5%, RATE_DELTA",
        "ALL, , , , 全部达到, UNIVERSAL",
        "DONE, , , , 按期完成, MILESTONE"
    })
    void the_kind_follows_from_the_target(
            Comparator comparator,
            @Nullable String value,
            @Nullable String value2,
            @Nullable String unit,
            String words,
            Kind kind) {
        Target target =
                new WrittenTarget(comparator, value, value2, unit, null, null, null).toTarget();
        assertThat(target.inWords()).isEqualTo(words);
        assertThat(Kind.of(target, false)).isEqualTo(kind);
        assertThat(Kind.of(target, true)).isEqualTo(Kind.RANK);
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST,", "AT_LEAST, 九十", "AT_LEAST, 1e9", "BETWEEN, 3", "CHANGE_BY,"})
    void a_number_that_is_missing_or_none_is_refused(
            Comparator comparator, @Nullable String value) {
        WrittenTarget written = new WrittenTarget(comparator, value, "2", "所", null, null, null);
        assertThatThrownBy(written::toTarget).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Every.class)
    void a_rhythm_reads_back_its_own_notation(Every every) {
        Target twice = new Target.Recurring(every, 2);
        assertThat(WrittenTarget.of(twice).toTarget()).isEqualTo(twice);
    }

    @Test
    void a_deadline_reads_back_its_own_notation() {
        for (Deadline d :
                List.of(
                        new Deadline.On(LocalDate.parse("2026-06-30")),
                        new Deadline.EndOfYear(2027),
                        new Deadline.Open())) {
            assertThat(Deadline.of(d.notation())).isEqualTo(d);
        }
        assertThat(new Deadline.Open().lastDay(2026)).isEqualTo("2026-12-31");
        assertThat(new Deadline.EndOfYear(2027).lastDay(2026)).isEqualTo("2027-12-31");
    }
}
