package cn.duban.plan.tracking;

import cn.duban.plan.EntryProblem;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 进展记录 — recorded, looked through, taken back with a reason; never erased.
@RestController
@RequestMapping("/api/v1/commitments/{id}/entries")
class EntriesController {
    private static final int LONGEST_REASON = 500;

    private final TrackedCommitments commitments;
    private final EntryArchive archive;
    private final RecordingEntry recording;
    private final ShowingCommitment showing;

    EntriesController(
            TrackedCommitments commitments,
            EntryArchive archive,
            RecordingEntry recording,
            ShowingCommitment showing) {
        this.commitments = commitments;
        this.archive = archive;
        this.recording = recording;
        this.showing = showing;
    }

    /// Why an entry is taken back.
    record Withdrawal(@Nullable String reason) {}

    /// All of them, newest first, those taken back as well.
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Page<EntryView> entries(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Page.of(EntryView.newestFirst(archive.all(commitments.commitment(id))), page, size);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    CommitmentView record(
            @PathVariable String id,
            @RequestBody EntryRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        return showing.of(recording.record(id, request, key, caller));
    }

    @PostMapping("/{entry}/withdraw")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    CommitmentView withdraw(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestBody Withdrawal withdrawal,
            Caller caller) {
        String reason = withdrawal.reason() == null ? "" : withdrawal.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new EntryProblem.EntryInvalid(
                    List.of(Violation.of("/reason", "reason-missing", "要写明撤回的理由，不超过500字。")));
        }
        return showing.of(recording.withdraw(id, entry, reason, caller));
    }
}
