package cn.duban.indicator.period;

import cn.duban.indicator.IndicatorProblem.NoSuchPeriod;
import cn.duban.indicator.IndicatorProblem.TermDatesInvalid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 学期起止 over HTTP: the bureau's own term dates, one school year at a time.
@RestController
@RequestMapping("/api/v1/periods/terms")
class TermController {

    private final Periods periods;

    TermController(Periods periods) {
        this.periods = periods;
    }

    record Days(
            @Nullable LocalDate autumnFrom,
            @Nullable LocalDate autumnTo,
            @Nullable LocalDate springFrom,
            @Nullable LocalDate springTo) {}

    record TermView(String code, String name, LocalDate from, LocalDate to, LocalDate reference) {}

    record YearView(String schoolYear, String name, boolean own, List<TermView> terms) {}

    /// Every school year with term dates of its own.
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    List<YearView> list() {
        return periods.terms().stream()
                .map(TermDays::schoolYear)
                .sorted(Comparator.reverseOrder())
                .map(this::view)
                .toList();
    }

    @GetMapping("/{schoolYear}")
    @PreAuthorize("isAuthenticated()")
    YearView one(@PathVariable String schoolYear) {
        return view(year(schoolYear));
    }

    @PutMapping("/{schoolYear}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    YearView set(@PathVariable String schoolYear, @RequestBody Days days) {
        LocalDate autumnFrom = given(days.autumnFrom(), schoolYear);
        LocalDate autumnTo = given(days.autumnTo(), schoolYear);
        LocalDate springFrom = given(days.springFrom(), schoolYear);
        LocalDate springTo = given(days.springTo(), schoolYear);
        if (!TermDays.sound(year(schoolYear), autumnFrom, autumnTo, springFrom, springTo)) {
            throw new TermDatesInvalid(Period.nameOf(schoolYear));
        }
        periods.set(new TermDays(schoolYear, 0, autumnFrom, autumnTo, springFrom, springTo));
        return view(schoolYear);
    }

    private static LocalDate given(@Nullable LocalDate day, String schoolYear) {
        if (day == null) {
            throw new TermDatesInvalid(Period.nameOf(schoolYear));
        }
        return day;
    }

    private static String year(String schoolYear) {
        return Period.parse(schoolYear)
                .filter(p -> p.type() == PeriodType.SCHOOL_YEAR)
                .map(Period::code)
                .orElseThrow(() -> new NoSuchPeriod(schoolYear));
    }

    private YearView view(String schoolYear) {
        SchoolCalendar calendar = periods.calendar();
        return new YearView(
                schoolYear,
                Period.nameOf(schoolYear),
                calendar.own().containsKey(schoolYear),
                List.of(
                        view(calendar.of(schoolYear.substring(0, 4) + "-autumn")),
                        view(calendar.of(schoolYear.substring(5) + "-spring"))));
    }

    private static TermView view(Period term) {
        return new TermView(term.code(), term.name(), term.from(), term.to(), term.reference());
    }
}
