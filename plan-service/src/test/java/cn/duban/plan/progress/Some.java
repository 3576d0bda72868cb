package cn.duban.plan.progress;

import cn.duban.plan.progress.Figure.Period;
import cn.duban.plan.progress.Figure.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Facts to weigh, in the words of the tests.
final class Some {
    static final Period SPRING_2026 = term("2026-spring", "2026-02-01", "2026-08-31", "2026-03-01");
    static final Period AUTUMN_2026 = term("2026-autumn", "2026-09-01", "2027-01-31", "2026-09-15");
    static final Period SPRING_2025 = term("2025-spring", "2025-02-01", "2025-08-31", "2025-03-01");
    static final Period YEAR_2026 = term("2026", "2026-01-01", "2026-12-31", "2026-01-01");

    private Some() {}

    static Yardstick rate(String name) {
        return new Yardstick(name, "%", 2, true, false, false, true);
    }

    static Yardstick rateToLower(String name) {
        return new Yardstick(name, "%", 2, false, false, false, true);
    }

    static Yardstick countOf(String name, String unit) {
        return new Yardstick(name, unit, 0, true, true, false, true);
    }

    static Yardstick shareOfSchools(String name) {
        return new Yardstick(name, "%", 2, true, false, true, true);
    }

    static Figure ratio(Period period, String part, String whole, int applicable, int reported) {
        return new Figure(
                "X|990102|" + period.code(),
                period,
                null,
                new BigDecimal(part),
                new BigDecimal(whole),
                100,
                applicable,
                reported,
                status(applicable, reported),
                Instant.EPOCH);
    }

    static Figure sum(Period period, String value, int applicable, int reported) {
        return new Figure(
                "X|990102|" + period.code(),
                period,
                new BigDecimal(value),
                null,
                null,
                1,
                applicable,
                reported,
                status(applicable, reported),
                Instant.EPOCH);
    }

    static Facts facts(Yardstick yardstick, Figure... figures) {
        return new Facts(
                2026,
                false,
                yardstick,
                List.of(figures),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Facts entries(String subject, String unit, Entry... entries) {
        return new Facts(
                2026,
                false,
                Yardstick.ownCounter(subject, unit),
                List.of(),
                List.of(entries),
                Optional.empty(),
                Optional.empty());
    }

    static Entry amount(String on, String amount) {
        return entry(on, amount, null);
    }

    static Entry done(String on) {
        return entry(on, null, LocalDate.parse(on));
    }

    static Entry note(String on) {
        return entry(on, null, null);
    }

    private static Entry entry(String on, @Nullable String amount, @Nullable LocalDate done) {
        return new Entry(
                on, on, LocalDate.parse(on), amount, done, "示例", null, "staff", Instant.EPOCH);
    }

    private static Status status(int applicable, int reported) {
        if (reported == 0) {
            return Status.NOT_STARTED;
        }
        return reported == applicable ? Status.COMPLETE : Status.PARTIAL;
    }

    private static Period term(String code, String from, String to, String reference) {
        return new Period(
                code, LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(reference));
    }
}
