package cn.duban.plan.progress;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Figure.Period;
import cn.duban.plan.progress.Figure.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
        return facts(yardstick, List.of(figures), List.of());
    }

    static Facts entries(String subject, String unit, Entry... entries) {
        return facts(Yardstick.ownCounter(subject, unit), List.of(), List.of(entries));
    }

    private static Facts facts(Yardstick yardstick, List<Figure> figures, List<Entry> entries) {
        return new Facts(
                2026,
                false,
                false,
                yardstick,
                figures,
                entries,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same facts about a promise that was only to be striven for (力争).
    static Facts soft(Facts f) {
        return with(f, true, f.trail(), f.entered());
    }

    /// The same facts with values of earlier days: `2026-03-01=20`.
    static Facts observed(Facts f, String period, String... seen) {
        List<Observation> trail =
                Arrays.stream(seen)
                        .map(s -> s.split("="))
                        .map(s -> new Observation(LocalDate.parse(s[0]), period, s[1]))
                        .toList();
        return with(f, f.soft(), trail, f.entered());
    }

    /// The same facts with an entered starting level (基准值).
    static Facts from(Facts f, String base) {
        return with(f, f.soft(), f.trail(), Optional.of(Exact.of(base)));
    }

    private static Facts with(
            Facts f, boolean soft, List<Observation> trail, Optional<Exact> entered) {
        return new Facts(
                f.year(),
                f.restricted(),
                soft,
                f.yardstick(),
                f.figures(),
                f.entries(),
                trail,
                entered,
                f.frozen());
    }

    /// The figure after a re-check that found so many wrong of five.
    static Figure rechecked(Figure f, Trust.Mark mark, int wrong) {
        return new Figure(
                f.id(),
                f.period(),
                f.value(),
                f.numerator(),
                f.denominator(),
                f.factor(),
                f.applicable(),
                f.reported(),
                f.status(),
                f.asOf(),
                new Trust(mark, 5, wrong),
                0);
    }

    static Progress derive(Target target, Deadline deadline, Facts facts, String today) {
        return Progress.derivedFrom(
                target, deadline, facts, ProgressSettings.defaults(), LocalDate.parse(today));
    }

    static Progress derive(
            Target target, String pace, Facts facts, ProgressSettings settings, String today) {
        Schedule schedule = Schedule.of(new Deadline.Open(), facts.year(), PaceNotation.read(pace));
        return Progress.derivedFrom(target, schedule, facts, settings, LocalDate.parse(today));
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
