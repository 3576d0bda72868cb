package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.starter.security.Caller;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/// 草稿 — upload a document, correct what was read, confirm it.
@RestController
@RequestMapping("/api/v1/drafts")
class DraftController {
    private final Plans plans;
    private final DraftingPlan drafting;
    private final EditingDraft editing;
    private final ConfirmingPlan confirming;
    private final OwnPlans own;

    DraftController(
            Plans plans,
            DraftingPlan drafting,
            EditingDraft editing,
            ConfirmingPlan confirming,
            OwnPlans own) {
        this.plans = plans;
        this.drafting = drafting;
        this.editing = editing;
        this.confirming = confirming;
        this.own = own;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<PlanView> draft(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String follows,
            Caller caller)
            throws IOException {
        Upload upload =
                Upload.of(
                        file == null ? null : file.getOriginalFilename(),
                        file == null ? null : file.getBytes(),
                        year,
                        unit == null ? caller.unit().orElse(null) : unit,
                        caller.name());
        own.refuseOthers(caller, upload.unit());
        Plan draft = drafting.draft(upload, follows);
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id()))
                .body(PlanView.of(draft));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<PlanView> drafts() {
        return plans.findByState(Plan.State.DRAFT).stream().map(PlanView::inList).toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    PlanView draft(@PathVariable String id) {
        return PlanView.of(plans.draft(id));
    }

    @PatchMapping("/{id}/commitments/{commitment}")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    PlanView.Item edit(
            @PathVariable String id,
            @PathVariable String commitment,
            @RequestBody JsonNode patch,
            Caller caller) {
        Plan edited = editing.edit(id, commitment, patch, caller);
        return PlanView.Item.of(edited.commitment(commitment));
    }

    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<PlanView> confirm(@PathVariable String id, Caller caller) {
        Plan plan = confirming.confirm(id, caller);
        return ResponseEntity.created(URI.create("/api/v1/plans/" + plan.id()))
                .body(PlanView.of(plan));
    }

    /// A draft that nobody wants; a plan stays.
    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<Void> discard(@PathVariable String id, Caller caller) {
        Plan draft = own.draft(id, caller);
        if (draft.isConfirmed()) {
            throw new PlanProblem.AlreadyConfirmed(id);
        }
        own.discard(draft);
        return ResponseEntity.noContent().build();
    }
}
