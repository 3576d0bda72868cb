package cn.duban.plan.tracking;

import cn.duban.plan.catalogue.KnownIndicator.PeriodType;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 期别代码 — the periods that can matter to a plan year: its own and those of the two years before.
///
/// Knowing them by name lets figures be fetched by key, never searched for.
final class PeriodCodes {
    private static final int YEARS_BACK = 2;

    private PeriodCodes() {}

    static List<String> of(PeriodType type, int year) {
        IntFunction<Stream<String>> inYear =
                switch (type) {
                    case CALENDAR_YEAR -> y -> Stream.of(Integer.toString(y));
                    case HALF_YEAR -> y -> Stream.of(y + "-H1", y + "-H2");
                    case QUARTER -> y -> IntStream.rangeClosed(1, 4).mapToObj(q -> y + "-Q" + q);
                    case MONTH ->
                            y ->
                                    IntStream.rangeClosed(1, 12)
                                            .mapToObj(m -> "%d-%02d".formatted(y, m));
                    case TERM -> y -> Stream.of(y + "-spring", y + "-autumn");
                    case SCHOOL_YEAR -> y -> Stream.of(y + "-" + (y + 1));
                };
        return IntStream.rangeClosed(year - YEARS_BACK, year)
                .boxed()
                .flatMap(y -> inYear.apply(y))
                .toList();
    }

    /// For an indicator whose definition has not arrived yet.
    static List<String> ofAnyType(int year) {
        return Arrays.stream(PeriodType.values()).flatMap(t -> of(t, year).stream()).toList();
    }
}
