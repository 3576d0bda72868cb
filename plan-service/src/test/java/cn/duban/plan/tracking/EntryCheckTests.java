package cn.duban.plan.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.plan.progress.Entry;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be recorded for a commitment of 2026, asked on the 10th of April.
class EntryCheckTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    所,   3, 2,     ''
                    所,   3, 0,     ''
                    所,   3, 2.0,   ''
                    所,   3, 1.5,   amount-not-whole
                    人次, 3, 0.5,   amount-not-whole
                    项,   3, 2.25,  amount-not-whole
                    所,   3, -1,    amount-negative
                    所,   3, 30,    ''
                    所,   3, 31,    amount-doubtful
                    所,   3, 1e14,  amount-beyond-scale
                    %,   95, 95.5,  ''
                    %,   95, 100,   ''
                    %,   95, 100.1, amount-beyond-scale
                    %,   95, -0.1,  amount-negative
                    %,  120, 110,   ''
                    %,    2, 21,    amount-doubtful
                    ‰,   12, 11.8,  ''
                    万元, 5, 1.5,   ''
                    公里, 5, 1.5,   ''
                    公里, 5, -1.5,  amount-negative
                    立方米, 20, 12.5, ''
                    公顷, 20, 12.5, ''
                    升,   20, 12.5, ''
                    册,   20, 12.5, amount-not-whole
                    台,   20, 12.5, amount-not-whole
                    工位, 20, 12,   ''
                    工位, 20, 12.5, fraction-doubtful
                    """)
    void a_number_keeps_to_what_it_counts(
            String unit, BigDecimal goal, BigDecimal amount, String code) {
        Target target = new Target.AtLeast(goal, unit);
        assertThat(codes(target, "2026", List.of(), entry("2026-04-01", amount, null)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026,       2026-01-01, ''
                    2026,       2026-04-10, ''
                    2026,       2026-04-11, date-in-future
                    2026,       2025-12-31, date-outside-plan
                    2026,       2010-01-01, date-outside-plan
                    2025-06-30, 2025-12-31, ''
                    """)
    void its_day_lies_in_the_plans_year_and_not_after_today(String due, String on, String code) {
        Target target = new Target.AtLeast(BigDecimal.TEN, "所");
        assertThat(codes(target, due, List.of(), entry(on, BigDecimal.ONE, null))).isEqualTo(code);
    }

    @Test
    void what_is_recorded_after_the_year_says_why() {
        Target target = new Target.AtLeast(BigDecimal.TEN, "所");
        LocalDate later = LocalDate.of(2027, 2, 1);
        EntryCheck check = new EntryCheck(promise(target, ""), List.of(), later);
        assertThat(check.of(entry("2027-01-15", BigDecimal.ONE, null)))
                .extracting(Violation::code)
                .containsExactly("date-after-plan");
        assertThat(check.of(entry("2027-01-15", BigDecimal.ONE, "寒假后补报"))).isEmpty();
    }

    @Test
    void the_entry_that_takes_the_sum_far_beyond_the_target_explains_itself_once() {
        Target target = new Target.Exactly(BigDecimal.valueOf(2), "所");
        List<Entry> before = List.of(entry("2026-03-01", BigDecimal.valueOf(19), "已核"));
        Entry two = entry("2026-04-01", BigDecimal.TWO, null);
        assertThat(codes(target, "2026", before, two)).isEqualTo("amount-doubtful");
        Entry explained = entry("2026-04-01", BigDecimal.TWO, "已核");
        assertThat(codes(target, "2026", before, explained)).isEmpty();
        assertThat(codes(target, "2026", List.of(before.getFirst(), explained), two)).isEmpty();
    }

    @Test
    void a_fraction_of_something_nobody_listed_is_recorded_with_its_reason() {
        BigDecimal half = new BigDecimal("12.5");
        Entry explained = entry("2026-04-01", half, "两校合用一个");
        Target unknown = new Target.AtLeast(BigDecimal.valueOf(20), "工位");
        assertThat(codes(unknown, "2026", List.of(), explained)).isEmpty();
        Target counted = new Target.AtLeast(BigDecimal.valueOf(20), "台");
        assertThat(codes(counted, "2026", List.of(), explained)).isEqualTo("amount-not-whole");
    }

    @Test
    void a_change_beyond_its_scale_is_told_both_its_bounds() {
        Target change = new Target.ChangeBy(Direction.UP, BigDecimal.ONE, "个百分点", "上年");
        EntryCheck check = new EntryCheck(promise(change, "2026"), List.of(), TODAY);
        Violation wrong = check.of(entry("2026-04-01", new BigDecimal("-101"), null)).getFirst();
        assertThat(wrong.message()).isEqualTo("-101个百分点超出了-100至100。");
        assertThat(wrong.suggestion()).contains("-100至100");
        Target level = new Target.AtLeast(BigDecimal.valueOf(95), "%");
        EntryCheck ofLevel = new EntryCheck(promise(level, "2026"), List.of(), TODAY);
        Violation high = ofLevel.of(entry("2026-04-01", new BigDecimal("101"), null)).getFirst();
        assertThat(high.message()).isEqualTo("101%超出了0至100。");
    }

    @Test
    void what_a_correction_leans_on_is_not_taken_back_before_it() {
        Entry five = entry("2026-03-01", BigDecimal.valueOf(5), null);
        Entry minusFour = entry("2026-03-02", BigDecimal.valueOf(-4), null);
        Target things = new Target.AtLeast(BigDecimal.TEN, "所");
        EntryCheck corrected =
                new EntryCheck(promise(things, "2026"), List.of(five, minusFour), TODAY);
        assertThat(corrected.ofWithdrawing(five))
                .extracting(Violation::code)
                .containsExactly("sum-below-zero");
        assertThat(corrected.ofWithdrawing(minusFour)).isEmpty();
        EntryCheck alone = new EntryCheck(promise(things, "2026"), List.of(five), TODAY);
        assertThat(alone.ofWithdrawing(five)).isEmpty();
    }

    @Test
    void a_change_may_go_the_wrong_way_and_rounds_are_whole() {
        Target change = new Target.ChangeBy(Direction.UP, BigDecimal.ONE, "个百分点", "上年");
        BigDecimal wrongWay = new BigDecimal("-0.5");
        assertThat(codes(change, "2026", List.of(), entry("2026-04-01", wrongWay, null))).isEmpty();
        Target more = new Target.ChangeBy(Direction.UP, BigDecimal.TEN, "人", "上年");
        assertThat(codes(more, "2026", List.of(), entry("2026-04-01", wrongWay, null)))
                .isEqualTo("amount-negative");
    }

    private static String codes(Target target, String due, List<Entry> before, Entry entry) {
        List<Violation> wrong = new EntryCheck(promise(target, due), before, TODAY).of(entry);
        assertThat(wrong).allSatisfy(v -> assertThat(v.suggestion()).isNotBlank());
        return String.join(" ", wrong.stream().map(Violation::code).toList());
    }

    private static Entry entry(String on, BigDecimal amount, @Nullable String why) {
        String id = on + amount;
        String plain = amount.toPlainString();
        LocalDate day = LocalDate.parse(on);
        return new Entry(id, id, day, plain, null, "", null, "示例", Instant.EPOCH, null, why);
    }

    private static Promise promise(Target target, String due) {
        return new Promise(
                "P1",
                "示例要点",
                2026,
                "990101",
                0,
                List.of("1"),
                "示例",
                "示例",
                WrittenTarget.of(target),
                due,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }
}
