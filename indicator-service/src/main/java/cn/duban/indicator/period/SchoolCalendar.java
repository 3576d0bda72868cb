package cn.duban.indicator.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 校历 — the bureau's own term dates by school year; a year that nobody set keeps the usual days.
///
/// It also answers which period of one kind serves a period of another (取数规则), from the days alone:
/// the same calendar always gives the same answer, whatever has been opened or reported.
public record SchoolCalendar(Map<String, TermDays> own) {

    public static final SchoolCalendar USUAL = new SchoolCalendar(Map.of());

    public SchoolCalendar {
        own = Map.copyOf(own);
    }

    public SchoolCalendar with(TermDays days) {
        Map<String, TermDays> more = new HashMap<>(own);
        more.put(days.schoolYear(), days);
        return new SchoolCalendar(more);
    }

    public Optional<Period> parse(String code) {
        return Period.parse(code).map(this::dated);
    }

    /// For codes known to be sound, such as those already stored.
    public Period of(String code) {
        return dated(Period.of(code));
    }

    private Period dated(Period usual) {
        if (usual.type() != PeriodType.TERM) {
            return usual;
        }
        boolean spring = usual.code().endsWith("spring");
        int year = Integer.parseInt(usual.code().substring(0, 4)) - (spring ? 1 : 0);
        TermDays days = own.get(year + "-" + (year + 1));
        return days == null ? usual : spring ? days.spring() : days.autumn();
    }

    /// 最近时点 — the last period of a type whose reference day is not after `day`.
    public Optional<Period> latest(PeriodType type, LocalDate day) {
        return around(type, day, day)
                .filter(p -> !p.reference().isAfter(day))
                .max(Comparator.comparing(Period::reference));
    }

    /// 期内各期 — the periods of a type whose reference day lies inside a span, oldest first.
    ///
    /// The reference day decides, so that every period counts in exactly one span: the autumn term
    /// that ends in January belongs to the calendar year it began in.
    public List<Period> within(PeriodType type, Period span) {
        return around(type, span.from(), span.to())
                .filter(p -> !p.reference().isBefore(span.from()))
                .filter(p -> !p.reference().isAfter(span.to()))
                .sorted(Comparator.comparing(Period::reference))
                .toList();
    }

    /// 上年同期 — the same period a year earlier.
    public Period yearBefore(Period period) {
        return of(shifted(period.code(), -1));
    }

    /// 上一期 — the period of the same type just before.
    public Optional<Period> before(Period period) {
        return latest(period.type(), period.reference().minusDays(1));
    }

    private Stream<Period> around(PeriodType type, LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear() - 2, to.getYear() + 1)
                .mapToObj(year -> codes(type, year))
                .flatMap(Function.identity())
                .map(this::of);
    }

    private static Stream<String> codes(PeriodType type, int year) {
        return switch (type) {
            case CALENDAR_YEAR -> Stream.of("%04d".formatted(year));
            case HALF_YEAR -> numbered("%04d-H%d", year, 2);
            case QUARTER -> numbered("%04d-Q%d", year, 4);
            case MONTH -> numbered("%04d-%02d", year, 12);
            case TERM -> Stream.of("%04d-spring".formatted(year), "%04d-autumn".formatted(year));
            case SCHOOL_YEAR -> Stream.of("%04d-%04d".formatted(year, year + 1));
        };
    }

    private static Stream<String> numbered(String shape, int year, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> shape.formatted(year, n));
    }

    private static String shifted(String code, int years) {
        Period period = Period.of(code);
        int year = Integer.parseInt(code.substring(0, 4)) + years;
        return period.type() == PeriodType.SCHOOL_YEAR
                ? "%04d-%04d".formatted(year, year + 1)
                : "%04d%s".formatted(year, code.substring(4));
    }
}
