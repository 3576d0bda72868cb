package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.ReviewRefused;
import cn.duban.indicator.review.CaseView.Line;
import cn.duban.indicator.review.CaseView.Returned;
import cn.duban.indicator.review.Cases.Case;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 审核 over HTTP: what waits, and one row beside what stood there before.
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewController {

    private final Cases cases;
    private final RowsToReview rows;
    private final ApprovingForms forms;
    private final Clock clock;

    ReviewController(Cases cases, RowsToReview rows, ApprovingForms forms, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.forms = forms;
        this.clock = clock;
    }

    /// @param counts rows by state, before the list is narrowed to one
    record Listed(Map<ReviewState, Integer> counts, Page<Line> rows) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_submission:review')")
    Listed list(
            @RequestParam String period,
            @RequestParam Optional<String> form,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        Optional<ReviewState> wanted = state.map(ReviewController::state);
        List<Case> all = cases.of(period, form, unit, today(), caller);
        Page<Case> cut =
                Page.of(
                        all.stream()
                                .filter(c -> wanted.isEmpty() || c.state() == wanted.get())
                                .toList(),
                        page,
                        size);
        List<Line> lines = cut.items().stream().map(cases::line).toList();
        return new Listed(
                Cases.counted(all), new Page<>(lines, cut.total(), cut.page(), cut.size()));
    }

    /// Cells that wait for an answer: one's own for a school, those in sight for staff.
    @GetMapping("/returned")
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    Page<Returned> returned(
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam Optional<String> form,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        List<Returned> all =
                cases.returned(today(), caller).stream()
                        .filter(r -> !overdue || r.returned().overdue())
                        .filter(r -> form.isEmpty() || form.get().equals(r.form()))
                        .filter(r -> period.isEmpty() || period.get().equals(r.period()))
                        .toList();
        return Page.of(all, page, size);
    }

    @GetMapping("/{school}/{form}/{period}")
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    CaseView one(
            @PathVariable String school,
            @PathVariable String form,
            @PathVariable String period,
            @RequestParam Optional<String> stage,
            Caller caller) {
        return cases.view(rows.row(school, form, period, stage.orElse(null), caller));
    }

    /// 整表通过.
    @PostMapping("/approve")
    @PreAuthorize("hasAuthority('SCOPE_submission:review')")
    ApprovingForms.Result approve(@RequestBody ApprovingForms.Request request, Caller caller) {
        return forms.approve(request, caller);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ReviewState state(String written) {
        return ReviewState.named(written)
                .orElseThrow(() ->
                        new ReviewRefused(
                                List.of(
                                        Violation.of(
                                                "state",
                                                "unknown-state",
                                                "状态可填待审、已退回、已通过、逾期未改。"))));
    }
}
