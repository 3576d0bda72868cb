package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Dimension;
import cn.duban.indicator.catalogue.Input;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 取数 — one form a formula reads, at the periods that serve the indicator's own.
///
/// - SAME: that very period. LATEST: the last one whose reference day is on or before its end.
/// - WITHIN: every one whose reference day lies inside it, oldest first.
///
/// @param required what a row must hold to be an answer
/// @param slots how many of the periods are open for reporting: so many times something was due
record Source(Input input, List<String> required, List<String> periods, int slots) {

    Source {
        required = List.copyOf(required);
        periods = List.copyOf(periods);
    }

    static Source of(
            Definition definition,
            Input input,
            Period period,
            SchoolCalendar calendar,
            Set<String> scheduled) {
        Optional<String> member = definition.member();
        List<String> required =
                input.elements().stream()
                        .map(e -> member.map(m -> Dimension.part(e, m)).orElse(e))
                        .toList();
        List<String> codes = codes(input, period, calendar);
        int slots = (int) codes.stream().filter(scheduled::contains).count();
        return new Source(input, required, codes, slots);
    }

    private static List<String> codes(Input input, Period period, SchoolCalendar calendar) {
        return switch (input.asOf()) {
            case SAME -> List.of(period.code());
            case LATEST -> {
                Optional<Period> latest = calendar.latest(input.periodType(), period.to());
                yield latest.map(Period::code).map(List::of).orElse(List.of());
            }
            case WITHIN ->
                    calendar.within(input.periodType(), period).stream().map(Period::code).toList();
        };
    }

    boolean cumulative() {
        return input.asOf() == Input.AsOf.WITHIN;
    }
}
