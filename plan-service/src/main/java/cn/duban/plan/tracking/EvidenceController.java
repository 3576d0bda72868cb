package cn.duban.plan.tracking;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.tracking.evidence.EvidenceFile.Use;
import cn.duban.plan.tracking.evidence.EvidenceFolder.Item;
import cn.duban.plan.tracking.evidence.EvidenceRefusals;
import cn.duban.plan.tracking.evidence.EvidenceStore;
import cn.duban.plan.tracking.evidence.EvidenceStore.Kept;
import cn.duban.starter.security.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// 佐证材料 — given, listed with what else the same file was given for, and fetched.
@RestController
@RequestMapping("/api/v1/commitments/{id}/evidence")
class EvidenceController {
    private final TrackedCommitments commitments;
    private final EntryArchive archive;
    private final EvidenceStore evidence;
    private final Responsibility responsibility;
    private final Clock clock;

    EvidenceController(
            TrackedCommitments commitments,
            EntryArchive archive,
            EvidenceStore evidence,
            Responsibility responsibility,
            Clock clock) {
        this.commitments = commitments;
        this.archive = archive;
        this.evidence = evidence;
        this.responsibility = responsibility;
        this.clock = clock;
    }

    /// One file of this commitment.
    ///
    /// @param entries the entries of this commitment that rest on it
    /// @param elsewhere other commitments the very same file was given for
    /// @param note says so in a sentence when the file is used more than once
    record FileView(
            Item file,
            String document,
            List<String> entries,
            List<Use> elsewhere,
            @Nullable String note) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    FileView give(
            @PathVariable String id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Caller caller)
            throws IOException {
        Tracked tracked = commitments.commitment(id);
        responsibility.refuseOthers(caller, tracked.promise());
        if (file == null) {
            throw EvidenceRefusals.missing();
        }
        if (file.getSize() > EvidenceStore.MOST_BYTES) {
            throw EvidenceRefusals.tooLarge();
        }
        String name = file.getOriginalFilename();
        return view(
                tracked,
                evidence.keep(
                        id,
                        name == null ? "" : name,
                        file.getBytes(),
                        caller.name(),
                        clock.instant()));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<FileView> files(@PathVariable String id) {
        Tracked tracked = commitments.commitment(id);
        return evidence.of(id).stream().map(kept -> view(tracked, kept)).toList();
    }

    /// Always saved, never shown in place: a file somebody sent is not run under our name.
    @GetMapping("/{sha256}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ResponseEntity<byte[]> fetch(@PathVariable String id, @PathVariable String sha256) {
        Item item =
                evidence.find(id, sha256).orElseThrow(() -> new PlanProblem.NoSuchEvidence(sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(item.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(item.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(evidence.content(sha256));
    }

    private FileView view(Tracked tracked, Kept kept) {
        String sha256 = kept.item().sha256();
        List<String> entries =
                EntryView.of(archive.all(tracked)).stream()
                        .filter(e -> e.restsOn(sha256))
                        .map(EntryView::id)
                        .toList();
        return new FileView(
                kept.item(),
                "/api/v1/commitments/" + tracked.id() + "/evidence/" + sha256,
                entries,
                kept.elsewhere(),
                note(entries.size(), kept.elsewhere()));
    }

    private static @Nullable String note(int entries, List<Use> elsewhere) {
        if (!elsewhere.isEmpty()) {
            return "同一份文件还用于另外" + elsewhere.size() + "项承诺。";
        }
        return entries > 1 ? "同一份文件用于本项承诺的" + entries + "条进展记录。" : null;
    }
}
