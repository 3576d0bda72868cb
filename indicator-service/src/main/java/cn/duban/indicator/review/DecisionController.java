package cn.duban.indicator.review;

import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.security.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 办理 over HTTP: the decisions about one row, and what a school answers.
@RestController
@RequestMapping("/api/v1/reviews/{school}/{form}/{period}")
class DecisionController {

    private final Reviewing reviewing;
    private final Returning returning;
    private final RowsToReview rows;
    private final Cases cases;

    DecisionController(Reviewing reviewing, Returning returning, RowsToReview rows, Cases cases) {
        this.reviewing = reviewing;
        this.returning = returning;
        this.rows = rows;
        this.cases = cases;
    }

    /// @param receipt the row that was looked at
    record Approval(@Nullable String receipt, @Nullable String note) {}

    record TakingBack(@Nullable String element, @Nullable String reason) {}

    record Answer(@Nullable String element, @Nullable String explanation) {}

    @PostMapping("/approve")
    @PreAuthorize("hasAuthority('SCOPE_submission:review')")
    CaseView approve(
            @PathVariable String school,
            @PathVariable String form,
            @PathVariable String period,
            @RequestParam Optional<String> stage,
            @RequestBody Approval approval,
            Caller caller) {
        LatestRowDocument row = rows.row(school, form, period, stage.orElse(null), caller);
        reviewing.approve(row, approval.receipt(), approval.note(), Person.of(caller));
        return cases.view(row);
    }

    @PostMapping("/return")
    @PreAuthorize("hasAuthority('SCOPE_submission:review')")
    CaseView giveBack(
            @PathVariable String school,
            @PathVariable String form,
            @PathVariable String period,
            @RequestParam Optional<String> stage,
            @RequestBody ReturnRequest request,
            Caller caller) {
        LatestRowDocument row = rows.row(school, form, period, stage.orElse(null), caller);
        returning.giveBack(row, request, Person.of(caller));
        return cases.view(row);
    }

    @PostMapping("/take-back")
    @PreAuthorize("hasAuthority('SCOPE_submission:review')")
    CaseView takeBack(
            @PathVariable String school,
            @PathVariable String form,
            @PathVariable String period,
            @RequestParam Optional<String> stage,
            @RequestBody TakingBack request,
            Caller caller) {
        LatestRowDocument row = rows.row(school, form, period, stage.orElse(null), caller);
        returning.takeBack(row, request.element(), request.reason(), Person.of(caller));
        return cases.view(row);
    }

    @PostMapping("/answer")
    @PreAuthorize("hasAuthority('SCOPE_submission:write')")
    CaseView answer(
            @PathVariable String school,
            @PathVariable String form,
            @PathVariable String period,
            @RequestParam Optional<String> stage,
            @RequestBody Answer request,
            Caller caller) {
        LatestRowDocument row = rows.row(school, form, period, stage.orElse(null), caller);
        returning.answer(row, request.element(), request.explanation(), Person.of(caller));
        return cases.view(row);
    }
}
