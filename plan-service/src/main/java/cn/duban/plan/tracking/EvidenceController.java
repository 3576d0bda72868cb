package cn.duban.plan.tracking;

import cn.duban.plan.tracking.evidence.EvidenceFile.Use;
import cn.duban.plan.tracking.evidence.EvidenceFolder.Item;
import cn.duban.plan.tracking.evidence.EvidenceStore;
import cn.duban.plan.tracking.evidence.EvidenceStore.Kept;
import cn.duban.starter.security.Caller;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final GivenEvidence given;

    EvidenceController(
            TrackedCommitments commitments,
            EntryArchive archive,
            EvidenceStore evidence,
            Responsibility responsibility,
            GivenEvidence given) {
        this.commitments = commitments;
        this.archive = archive;
        this.evidence = evidence;
        this.responsibility = responsibility;
        this.given = given;
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
        return view(tracked, given.keep(id, file, caller));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<FileView> files(@PathVariable String id) {
        Tracked tracked = commitments.commitment(id);
        return evidence.of(id).stream().map(kept -> view(tracked, kept)).toList();
    }

    @GetMapping("/{sha256}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ResponseEntity<byte[]> fetch(@PathVariable String id, @PathVariable String sha256) {
        return given.fetch(id, sha256);
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
