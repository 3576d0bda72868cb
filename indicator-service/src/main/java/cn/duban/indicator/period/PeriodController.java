package cn.duban.indicator.period;

import cn.duban.indicator.IndicatorProblem.NoSuchPeriod;
import cn.duban.indicator.IndicatorProblem.PeriodDatesInvalid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 填报期 over HTTP: list, open or move, close early, open again.
@RestController
@RequestMapping("/api/v1/periods")
class PeriodController {

    private final Periods periods;
    private final Clock clock;

    PeriodController(Periods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    record Days(LocalDate opens, LocalDate closes) {}

    record PeriodView(
            String code,
            String name,
            PeriodType type,
            LocalDate from,
            LocalDate to,
            LocalDate reference,
            LocalDate opens,
            LocalDate closes,
            OpenPeriod.State state,
            boolean accepting) {}

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    List<PeriodView> list() {
        return periods.all().stream().map(this::view).toList();
    }

    @GetMapping("/{code}")
    @PreAuthorize("isAuthenticated()")
    PeriodView one(@PathVariable String code) {
        return view(known(code));
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    PeriodView open(@PathVariable String code, @RequestBody Days days) {
        Period period = periods.calendar().parse(code).orElseThrow(() -> new NoSuchPeriod(code));
        if (days.opens() == null || days.closes() == null || days.closes().isBefore(days.opens())) {
            throw new PeriodDatesInvalid(period.name());
        }
        return view(periods.open(period, days.opens(), days.closes()));
    }

    @PostMapping("/{code}/close")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    PeriodView close(@PathVariable String code) {
        return view(periods.close(known(code)));
    }

    @PostMapping("/{code}/reopen")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    PeriodView reopen(@PathVariable String code) {
        OpenPeriod known = known(code);
        return view(periods.open(known.period(), known.opensOn(), known.closesOn()));
    }

    private OpenPeriod known(String code) {
        return periods.asked(code);
    }

    private PeriodView view(OpenPeriod open) {
        Period period = open.period();
        return new PeriodView(
                period.code(),
                period.name(),
                period.type(),
                period.from(),
                period.to(),
                period.reference(),
                open.opensOn(),
                open.closesOn(),
                open.state(),
                open.acceptsOn(LocalDate.now(clock)));
    }
}
