package cn.duban.plan.progress;

import static cn.duban.plan.progress.Colour.GREEN;
import static cn.duban.plan.progress.Colour.GREY;
import static cn.duban.plan.progress.Colour.RED;
import static cn.duban.plan.progress.Colour.YELLOW;
import static cn.duban.plan.progress.Some.SPRING_2025;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.YEAR_2026;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Trust.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every light, whatever the numbers; tried on many drawn with a fixed seed.
class MonotonyTests {
    private static final List<Colour> WORST_FIRST = List.of(RED, YELLOW, GREEN);
    private static final List<String> PACES =
            List.of(
                    "calendar",
                    "linear",
                    "term",
                    "once",
                    "steps 2026-05-31=40",
                    "curve 2026-06-30=70");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_higher_value_never_worsens_the_light_where_higher_is_better(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Target target = random.nextBoolean() ? atLeast(90, "间") : between(90, 110);
            boolean counts = random.nextBoolean();
            String pace = PACES.get(random.nextInt(PACES.size()));
            String today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)).toString();
            String[] trail = trail(random);
            boolean soft = random.nextInt(4) == 0;
            boolean trusted = random.nextInt(4) > 0;
            int before = -1;
            for (int value = 0; value <= 120; value += 1 + random.nextInt(6)) {
                Facts facts = facts(counts, value, trail, soft, trusted);
                Colour colour =
                        Some.derive(target, pace, facts, ProgressSettings.defaults(), today)
                                .colour();
                int rank = WORST_FIRST.indexOf(colour);
                assertThat(rank).as("%s %s %s %d", target, pace, today, value).isNotNegative();
                assertThat(rank)
                        .as("%s %s %s %d", target, pace, today, value)
                        .isGreaterThanOrEqualTo(before);
                before = rank;
            }
        }
    }

    private static Facts facts(
            boolean counts, int value, String[] trail, boolean soft, boolean trusted) {
        Yardstick by = counts ? Some.countOf("教室空调", "间") : Some.rate("合格率");
        Figure figure = Some.sum(YEAR_2026, Integer.toString(value), 10, 10);
        Figure checked = trusted ? figure : Some.rechecked(figure, Mark.DOUBTED, 1);
        Facts facts = Some.observed(Some.facts(by, checked), "2026", trail);
        return soft ? Some.soft(facts) : facts;
    }

    private static String[] trail(Random random) {
        LocalDate day = LocalDate.of(2025, 12, 20);
        int value = 0;
        String[] trail = new String[random.nextInt(7)];
        for (int i = 0; i < trail.length; i++) {
            day = day.plusDays(1 + random.nextInt(30));
            value += random.nextInt(30);
            trail[i] = day + "=" + value;
        }
        return trail;
    }

    @Test
    void no_light_is_green_below_the_coverage_floor_nor_on_a_doubted_figure() {
        for (Target target : targets()) {
            for (Yardstick by :
                    List.of(Some.rate("率"), Some.countOf("数", "所"), Some.shareOfSchools("校"))) {
                for (int reported = 0; reported <= 40; reported++) {
                    Figure now = Some.ratio(SPRING_2026, "100", "100", 40, reported);
                    Figure last = Some.ratio(SPRING_2025, "1", "100", 40, 40);
                    Facts facts = Some.facts(by, last, now);
                    Facts doubted = Some.facts(by, last, Some.rechecked(now, Mark.DOUBTED, 1));
                    Colour colour = derive(target, facts, "2026-05-01");
                    if (reported < 32 && isFed(target)) {
                        assertThat(colour).as("%s %d", target, reported).isNotEqualTo(GREEN);
                    }
                    assertThat(derive(target, doubted, "2026-05-01")).isNotEqualTo(GREEN);
                }
            }
        }
    }

    /// Whoever stood as the calendar asked on the last day of school is not red on any summer day.
    @Test
    void nothing_turns_red_in_the_summer_because_it_is_summer() {
        for (String pace : List.of("calendar", "linear", "term", "curve 2026-06-30=70")) {
            for (int value = 0; value <= 100; value += 5) {
                Facts facts = Some.entries("教室空调", "间", Some.amount("2026-02-25", "" + value));
                Colour june =
                        Some.derive(
                                        atLeast(100, "间"),
                                        pace,
                                        facts,
                                        ProgressSettings.defaults(),
                                        "2026-06-30")
                                .colour();
                summer().forEach(day ->
                        assertThat(
                                        Some.derive(
                                                        atLeast(100, "间"),
                                                        pace,
                                                        facts,
                                                        ProgressSettings.defaults(),
                                                        day)
                                                .colour())
                                .as("%s %s", pace, day)
                                .isEqualTo(june));
            }
        }
    }

    @Test
    void a_duty_kept_until_the_holidays_is_not_red_in_them() {
        for (Every every : Every.values()) {
            List<Entry> entries = new ArrayList<>();
            IntStream.range(0, 181)
                    .forEach(
                            d -> entries.add(Some.note("" + LocalDate.of(2026, 1, 1).plusDays(d))));
            Facts facts = Some.entries("例会", "次", entries.toArray(Entry[]::new));
            summer().forEach(day ->
                    assertThat(derive(new Target.Recurring(every, 1), facts, day))
                            .as("%s %s", every, day)
                            .isNotEqualTo(RED));
        }
    }

    private static Stream<String> summer() {
        return LocalDate.of(2026, 7, 1)
                .datesUntil(LocalDate.of(2026, 9, 1))
                .map(LocalDate::toString);
    }

    private static boolean isFed(Target target) {
        return !(target instanceof Target.Done || target instanceof Target.Qualitative);
    }

    private static List<Target> targets() {
        return List.of(
                atLeast(50, "%"),
                new Target.AtMost(new BigDecimal("100"), "%"),
                new Target.Exactly(new BigDecimal("100"), "%"),
                between(1, 2),
                new Target.ChangeBy(Direction.UP, BigDecimal.ONE, "个百分点", "上年"),
                new Target.All());
    }

    private static Target atLeast(int value, String unit) {
        return new Target.AtLeast(BigDecimal.valueOf(value), unit);
    }

    private static Target between(int least, int most) {
        return new Target.Between(BigDecimal.valueOf(least), BigDecimal.valueOf(most), "间");
    }

    private static Colour derive(Target target, Facts facts, String today) {
        Colour colour = Some.derive(target, new Deadline.Open(), facts, today).colour();
        assertThat(colour).isIn(GREEN, YELLOW, RED, GREY);
        return colour;
    }
}
