package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.commitment.Review;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 审阅草稿 — accept, drop, split, merge, add, undo; every answer is the draft as it is now.
@RestController
@RequestMapping("/api/v1/drafts/{id}")
class ReviewController {
    private final Plans plans;
    private final ReviewingDraft reviewing;

    ReviewController(Plans plans, ReviewingDraft reviewing) {
        this.plans = plans;
        this.reviewing = reviewing;
    }

    record Reason(@Nullable String reason) {
        String said(String at) {
            if (reason == null || reason.isBlank()) {
                throw new PlanProblem.ReviewInvalid(Violation.of(at, "reason-missing", "要写明理由。"));
            }
            return reason.strip();
        }
    }

    record Parts(@Nullable List<@Nullable Span> parts) {
        List<Span> all() {
            List<Span> all = new ArrayList<>();
            for (Span part : parts == null ? List.<@Nullable Span>of() : parts) {
                if (part == null) {
                    throw new PlanProblem.ReviewInvalid(
                            Violation.of(
                                    "/parts/" + all.size(),
                                    "span-invalid",
                                    "要写出选段的offset和length。"));
                }
                all.add(part);
            }
            return all;
        }
    }

    record Merge(@Nullable List<String> ids, @Nullable String subject) {}

    record Classing(Review.@Nullable Standing standing) {}

    @PostMapping("/commitments/{commitment}/accept")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView accept(@PathVariable String id, @PathVariable String commitment, Caller caller) {
        return PlanView.of(reviewing.accept(id, commitment, caller));
    }

    @PostMapping("/accept")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView acceptAll(@PathVariable String id, Caller caller) {
        return PlanView.of(reviewing.acceptAll(id, caller));
    }

    @PostMapping("/commitments/{commitment}/drop")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView drop(
            @PathVariable String id,
            @PathVariable String commitment,
            @RequestBody Reason reason,
            Caller caller) {
        return PlanView.of(reviewing.drop(id, commitment, reason.said("/reason"), caller));
    }

    @PostMapping("/commitments/{commitment}/restore")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView restore(@PathVariable String id, @PathVariable String commitment, Caller caller) {
        return PlanView.of(reviewing.restore(id, commitment, caller));
    }

    @PostMapping("/commitments/{commitment}/split")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView split(
            @PathVariable String id,
            @PathVariable String commitment,
            @RequestBody(required = false) @Nullable Parts parts,
            Caller caller) {
        List<Span> spans = parts == null ? List.of() : parts.all();
        return PlanView.of(reviewing.split(id, commitment, spans, caller));
    }

    @PostMapping("/commitments/merge")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView merge(@PathVariable String id, @RequestBody Merge merge, Caller caller) {
        List<String> ids = merge.ids() == null ? List.of() : merge.ids();
        String subject = merge.subject() == null ? "" : merge.subject();
        return PlanView.of(reviewing.merge(id, ids, subject, caller));
    }

    /// What was selected in the text, read by the same grammar as the document.
    @PostMapping("/commitments")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView add(@PathVariable String id, @RequestBody Span span, Caller caller) {
        return PlanView.of(reviewing.add(id, span, caller));
    }

    @PostMapping("/undo")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView undo(@PathVariable String id, Caller caller) {
        return PlanView.of(reviewing.undo(id, caller));
    }

    @GetMapping("/steps")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<StepView> steps(@PathVariable String id) {
        return plans.draft(id).review().steps().reversed().stream().map(StepView::of).toList();
    }

    @GetMapping("/sentences")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<Review.Line> sentences(
            @PathVariable String id,
            @RequestParam(required = false) Review.@Nullable Standing standing) {
        return plans.draft(id).review().lines().stream()
                .filter(l -> standing == null || l.standing() == standing)
                .toList();
    }

    @PutMapping("/sentences/{no}")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    Review.Line classed(
            @PathVariable String id,
            @PathVariable int no,
            @RequestBody Classing said,
            Caller caller) {
        if (said.standing() == null) {
            throw new PlanProblem.ReviewInvalid(
                    Violation.of("/standing", "standing-missing", "要说明归为哪一类。"));
        }
        Plan plan = reviewing.classed(id, no, said.standing(), caller);
        return plan.review().lines().stream()
                .filter(l -> l.no() == no)
                .findFirst()
                .orElseThrow(() ->
                        new PlanProblem.ReviewInvalid(
                                Violation.of("no", "no-such-sentence", "没有第%d句。".formatted(no))));
    }

    /// 审阅记录, newest first.
    record StepView(
            int no, String what, String by, Instant at, List<String> before, List<String> after) {
        static StepView of(Review.Step step) {
            return new StepView(
                    step.no(),
                    step.what(),
                    step.by(),
                    step.at(),
                    step.before().stream().map(c -> c.id() + " " + c.text()).toList(),
                    step.after());
        }
    }
}
