package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.tracking.Tracked.ColourChange;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 承诺 — one commitment opened: its light, why it is so, how it changed, and the curve it follows.
@RestController
@RequestMapping("/api/v1/commitments/{id}")
class CommitmentController {
    private final TrackedCommitments commitments;
    private final SettingPace pace;
    private final ShowingCommitment showing;

    CommitmentController(
            TrackedCommitments commitments, SettingPace pace, ShowingCommitment showing) {
        this.commitments = commitments;
        this.pace = pace;
        this.showing = showing;
    }

    /// @param pace as [cn.duban.plan.progress.PaceNotation] reads it
    record PaceRequest(@Nullable String pace, @Nullable String reason) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    CommitmentView commitment(@PathVariable String id) {
        return showing.of(commitments.commitment(id));
    }

    @GetMapping("/explanation")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ExplanationView explanation(@PathVariable String id) {
        Tracked tracked = commitments.commitment(id);
        return tracked.assessed()
                .map(light -> ExplanationView.of(tracked, light))
                .orElseThrow(() -> new PlanProblem.NoSuchCommitment(id));
    }

    /// The changes of colour, newest first.
    @GetMapping("/history")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Page<ColourChange> history(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Page.of(commitments.commitment(id).history().reversed(), page, size);
    }

    /// 200 where it holds at once; 202, and nothing changes yet, where a second person has to
    /// approve the amendment at `Location`.
    @PutMapping("/pace")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<CommitmentView> pace(
            @PathVariable String id, @RequestBody PaceRequest request, Caller caller) {
        SettingPace.Outcome outcome = pace.set(id, request.pace(), request.reason(), caller);
        CommitmentView view = showing.of(outcome.tracked());
        String amendments = "/api/v1/plans/" + view.plan() + "/amendments/";
        return outcome.awaiting()
                .map(a -> ResponseEntity.accepted().location(URI.create(amendments + a.no())))
                .orElseGet(ResponseEntity::ok)
                .body(view);
    }
}
