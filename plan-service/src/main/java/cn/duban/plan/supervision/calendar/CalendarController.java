package cn.duban.plan.supervision.calendar;

import cn.duban.plan.supervision.refusal.RuleProblem;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.util.Collection;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 放假安排 — the years known, and a year entered when its notice has come out.
@RestController
@RequestMapping("/api/v1/matters/workdays")
class CalendarController {
    private final WorkCalendars calendars;

    CalendarController(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Collection<YearArrangement> years() {
        return calendars.current().years();
    }

    @PutMapping("/{year}")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    Collection<YearArrangement> enter(
            @PathVariable int year, @RequestBody YearArrangement arrangement, Caller caller) {
        if (caller.unit().isPresent()) {
            throw new RuleProblem.BureauOnly();
        }
        if (arrangement.year() != year) {
            throw new RuleProblem.CalendarInvalid(
                    year, List.of(Violation.of("/year", "year-differs", "内容里的年份与地址里的年份不一致。")));
        }
        calendars.enter(arrangement, caller.name());
        return calendars.current().years();
    }
}
