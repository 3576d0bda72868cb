package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Plans;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// 计划调整 — proposed with a reason, approved by somebody else; every version stays readable.
@RestController
@RequestMapping("/api/v1/plans/{id}")
class AmendmentController {
    private final AmendingPlan amending;
    private final Plans plans;

    AmendmentController(AmendingPlan amending, Plans plans) {
        this.amending = amending;
        this.plans = plans;
    }

    /// @param drop takes the commitment out of the plan; then there is nothing to change
    record Proposal(
            @Nullable String commitment,
            @Nullable String reason,
            @Nullable JsonNode change,
            @Nullable Boolean drop) {
        boolean drops() {
            return Boolean.TRUE.equals(drop);
        }

        /// Whatever is missing is named at once.
        String said(@Nullable String given) {
            List<Violation> missing = new ArrayList<>();
            missing(missing, "/commitment", commitment, "要说明调整哪一项承诺。", "如P2026-990101-18-2");
            missing(missing, "/reason", reason, "要写明调整的理由。", "如生源减少");
            if (!missing.isEmpty() || given == null) {
                throw new PlanProblem.CommitmentInvalid(missing);
            }
            return given.strip();
        }

        private static void missing(
                List<Violation> all, String at, @Nullable String given, String say, String todo) {
            if (given == null || given.isBlank()) {
                all.add(new Violation(at, "member-required", say, todo));
            }
        }
    }

    /// 一项调整, as a reader sees it.
    record View(
            int no,
            Amendment.State state,
            boolean drops,
            String reason,
            Amendment.Signature proposed,
            Amendment.@Nullable Signature approved,
            Amendment.@Nullable Signature rejected,
            @Nullable String note,
            PlanView.Item before,
            PlanView.Item after) {
        static View of(Amendment a) {
            return new View(
                    a.no(),
                    a.state(),
                    a.drops(),
                    a.reason(),
                    a.proposed(),
                    a.approved(),
                    a.rejected(),
                    a.note(),
                    PlanView.Item.of(a.before()),
                    PlanView.Item.of(a.after()));
        }
    }

    @PostMapping("/amendments")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<View> propose(
            @PathVariable String id, @RequestBody Proposal proposal, Caller caller) {
        String reason = proposal.said(proposal.reason());
        String commitment = proposal.said(proposal.commitment());
        JsonNode change =
                proposal.change() == null
                        ? JsonNodeFactory.instance.objectNode()
                        : proposal.change();
        if (change.isEmpty() != proposal.drops() || change.has("dropped")) {
            throw new PlanProblem.ReviewInvalid(
                    Violation.of(
                            "/change",
                            "change-invalid",
                            "要么在change里写明改成什么，要么用drop为true移出计划，两者取一。"));
        }
        Amendment made =
                proposal.drops()
                        ? amending.proposeDropping(id, commitment, reason, caller)
                        : amending.propose(id, commitment, reason, change, caller);
        return ResponseEntity.created(
                        URI.create("/api/v1/plans/" + id + "/amendments/" + made.no()))
                .body(View.of(made));
    }

    @GetMapping("/amendments")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<View> amendments(@PathVariable String id) {
        return plans.plan(id).review().amendments().stream().map(View::of).toList();
    }

    @GetMapping("/amendments/{no}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    View amendment(@PathVariable String id, @PathVariable int no) {
        return View.of(plans.plan(id).amendment(no));
    }

    /// A leader's act (局领导): who writes plans proposes, and may take back, but does not approve.
    @PostMapping("/amendments/{no}/approve")
    @PreAuthorize("hasAuthority('SCOPE_plan:approve')")
    View approve(@PathVariable String id, @PathVariable int no, Caller caller) {
        return View.of(amending.approve(id, no, caller));
    }

    @PostMapping("/amendments/{no}/reject")
    @PreAuthorize("hasAnyAuthority('SCOPE_plan:approve', 'SCOPE_plan:write')")
    View reject(
            @PathVariable String id,
            @PathVariable int no,
            @RequestBody ReviewController.Reason reason,
            Caller caller) {
        return View.of(amending.reject(id, no, reason.said("/reason"), caller));
    }

    @GetMapping("/versions")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<Versions.Version> versions(@PathVariable String id) {
        return new Versions(plans.plan(id)).list();
    }

    @GetMapping("/versions/{no}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<PlanView.Item> version(@PathVariable String id, @PathVariable int no) {
        return new Versions(plans.plan(id))
                .commitmentsOf(no).stream().map(PlanView.Item::of).toList();
    }
}
