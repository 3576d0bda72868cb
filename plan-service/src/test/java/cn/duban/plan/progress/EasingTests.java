package cn.duban.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasingTests {
    private static final Target ROOMS = new Target.Exactly(new BigDecimal("140"), "间");
    private static final Target AT_LEAST_95 = new Target.AtLeast(new BigDecimal("95"), "%");
    private static final Target AT_MOST_3 = new Target.AtMost(new BigDecimal("3"), "%");

    /// Of 140 rooms the school calendar expects the first within the year's first days of school.
    @ParameterizedTest(name = "{0}: {1} → {2} is easier from {3}")
    @CsvSource(
            textBlock =
                    """
                    rooms, once,                  calendar,              ,
                    rooms, linear,                linear,                ,
                    rooms, steps 2026-06-30=60,   steps 2026-06-30=61,   ,
                    rooms, steps 2026-06-30=60,   steps 2026-06-29=60,   ,
                    rooms, steps 2026-06-30=60,   steps 2026-07-01=60,   2026-06-30
                    rooms, steps 2026-06-30=60,   steps 2026-06-30=59,   2026-06-30
                    rooms, steps 2026-06-30=60,   steps 2026-06-30=59 2026-09-30=140, 2026-06-30
                    rooms, steps 2026-03-31=140,  once,                  2026-03-31
                    rate,  calendar,              curve 2026-06-30=40,   2026-01-01
                    rate,  steps 2026-06-30=80,   calendar,              ,
                    low,   steps 2026-06-30=5,    steps 2026-06-30=4,    ,
                    low,   steps 2026-06-30=4,    steps 2026-06-30=5,    2026-06-30
                    """)
    void a_curve_is_easier_when_it_expects_less_on_any_day(
            String target, String from, String to, @Nullable LocalDate easier) {
        assertThat(easing(target).firstEasierDay(schedule(from), schedule(to)))
                .isEqualTo(Optional.ofNullable(easier));
    }

    @ParameterizedTest
    @CsvSource({"built", "words"})
    void what_no_curve_leads_to_is_eased_by_none(String target) {
        assertThat(easing(target).firstEasierDay(schedule("calendar"), schedule("once"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} hears {1}: {2}")
    @CsvSource({
        "rooms, linear, true",
        "rooms, once, true",
        "rate, steps 2026-06-30=80, true",
        "rate, curve 2026-06-30=40, true",
        "rate, linear, false",
        "rate, once, false",
        "rate, calendar, true",
        "built, steps 2026-06-30=1, false",
        "built, calendar, true",
        "words, linear, false"
    })
    void a_curve_is_heard_only_where_it_says_what_is_due(String target, String to, boolean heard) {
        assertThat(easing(target).hears(schedule(to))).isEqualTo(heard);
    }

    private static Easing easing(String target) {
        ProgressSettings settings = ProgressSettings.defaults();
        return switch (target) {
            case "rooms" -> new Easing(ROOMS, Some.entries("教室空调", "间"), settings);
            case "rate" -> new Easing(AT_LEAST_95, Some.facts(Some.rate("合格率")), settings);
            case "low" -> new Easing(AT_MOST_3, Some.facts(Some.rateToLower("近视率")), settings);
            case "built" -> new Easing(new Target.Done(), Some.entries("教学楼", ""), settings);
            default -> new Easing(new Target.Qualitative(), Some.entries("教学楼", ""), settings);
        };
    }

    private static Schedule schedule(String pace) {
        return Schedule.of(new Deadline.Open(), 2026, PaceNotation.read(pace));
    }
}
