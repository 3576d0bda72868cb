package cn.duban.plan.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.progress.Aim;
import cn.duban.plan.progress.Easing.Stretch;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.PaceNotation;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A drawn curve runs from the plan's year to the deadline, towards the goal, and reaches it.
class SensibleCurveTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            textBlock =
                    """
                    count, steps 2026-03-31=10 2026-11-30=45,               ,
                    count, steps 2026-03-31=45,                             ,
                    count, steps 2026-01-01=0 2026-06-30=45,                ,
                    count, steps 2020-01-01=5,                              pace-day-outside
                    count, steps 2025-12-31=5 2026-11-30=45,                pace-day-outside
                    count, steps 2026-03-31=10 2026-12-01=45,               pace-day-outside
                    count, steps 2026-03-31=10,                             pace-short-of-goal
                    count, steps 2026-11-30=44,                             pace-short-of-goal
                    count, steps 2026-03-31=20 2026-05-31=10 2026-11-30=45, pace-turns-back
                    count, steps 2026-11-30=46,                             pace-beyond-goal
                    fall,  steps 2026-03-31=52 2026-11-30=50,               ,
                    fall,  steps 2026-03-31=52,                             pace-short-of-goal
                    fall,  steps 2026-03-31=51 2026-05-31=52 2026-11-30=50, pace-turns-back
                    fall,  steps 2026-11-30=49,                             pace-beyond-goal
                    range, steps 2026-03-31=2 2026-11-30=5,                 ,
                    range, steps 2026-03-31=2 2026-11-30=6,                 ,
                    range, steps 2026-03-31=2 2026-11-30=4,                 pace-short-of-goal
                    range, steps 2026-03-31=2 2026-11-30=7,                 pace-beyond-goal
                    count, curve 2026-06-30=40,                             ,
                    count, curve 2026-06-30=40 2026-11-30=100,              ,
                    count, curve 2026-06-30=40 2026-11-30=90,               pace-short-of-goal
                    count, curve 2027-06-30=40,                             pace-day-outside
                    count, once,                                            ,
                    """)
    void is_refused_unless_it_leads_to_its_goal(
            String goal, String notation, @Nullable String code) {
        List<Violation> faults = curve(goal).faults(PaceNotation.read(notation));
        Optional<String> first = faults.stream().map(Violation::code).findFirst();
        assertThat(first).isEqualTo(Optional.ofNullable(code));
        assertThat(faults)
                .allSatisfy(f -> {
                    assertThat(f.at()).isEqualTo("/pace");
                    assertThat(f.message()).endsWith("。");
                    assertThat(Objects.requireNonNull(f.suggestion())).endsWith("。");
                });
    }

    @Test
    void the_suggestion_writes_the_missing_end() {
        assertThat(curve("count").faults(PaceNotation.read("steps 2026-03-31=10")).getFirst())
                .extracting(Violation::suggestion)
                .isEqualTo("在最后加上2026-11-30=45。");
    }

    @Test
    void the_days_on_which_less_is_asked_are_said_with_what_is_asked() {
        Stretch stretch =
                new Stretch(
                        LocalDate.of(2026, 3, 31), LocalDate.of(2026, 12, 30), of("2"), of("0"));
        assertThat(EasierDays.inWords(List.of(stretch), "所"))
                .contains("2026年3月31日至2026年12月30日要求比现在低（2026年3月31日由2所变为0所）。");
        assertThat(EasierDays.inWords(List.of(), "所")).isEmpty();
    }

    private static SensibleCurve curve(String goal) {
        Aim aim =
                switch (goal) {
                    case "count" -> new Aim(of("45"), of("45"), true);
                    case "fall" -> new Aim(of("50"), of("50"), false);
                    default -> new Aim(of("5"), of("6"), true);
                };
        return new SensibleCurve(Optional.of(aim), "目标", FIRST, LAST);
    }

    private static Exact of(String value) {
        return Exact.of(value);
    }
}
