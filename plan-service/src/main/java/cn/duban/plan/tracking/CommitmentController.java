package cn.duban.plan.tracking;

import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 承诺 — one commitment opened, and progress recorded for it.
@RestController
@RequestMapping("/api/v1/commitments")
class CommitmentController {
    private final TrackedCommitments commitments;
    private final RecordingEntry recording;
    private final Clock clock;

    CommitmentController(TrackedCommitments commitments, RecordingEntry recording, Clock clock) {
        this.commitments = commitments;
        this.recording = recording;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    CommitmentView commitment(@PathVariable String id) {
        return CommitmentView.of(commitments.commitment(id), LocalDate.now(clock));
    }

    @PostMapping("/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    CommitmentView record(
            @PathVariable String id,
            @RequestBody EntryRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        return CommitmentView.of(
                recording.record(id, request, key, caller.name()), LocalDate.now(clock));
    }
}
