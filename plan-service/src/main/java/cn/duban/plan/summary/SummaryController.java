package cn.duban.plan.summary;

import cn.duban.starter.security.Caller;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 总结 — the report of today, looked at or kept, and the figures bound in it.
@RestController
class SummaryController {
    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final WritingSummary writing;
    private final Summaries summaries;

    SummaryController(WritingSummary writing, Summaries summaries) {
        this.writing = writing;
        this.summaries = summaries;
    }

    /// What to summarise; `asOf` is today if not said.
    record Order(String plan, @Nullable LocalDate asOf) {}

    /// A kept summary without its bytes.
    record Kept(
            String id,
            String plan,
            String title,
            LocalDate asOf,
            String sha256,
            String by,
            Instant at,
            String document,
            List<BoundFigure> figures) {
        static Kept of(Summary s) {
            String document = "/api/v1/summaries/" + s.id() + "/document";
            return new Kept(
                    s.id(),
                    s.plan(),
                    s.title(),
                    s.asOf(),
                    s.sha256(),
                    s.by(),
                    s.at(),
                    document,
                    s.figures());
        }
    }

    @GetMapping("/api/v1/plans/{id}/summary.docx")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ResponseEntity<byte[]> today(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return file(writing.write(id, asOf).docx(), id + "-工作总结.docx");
    }

    @GetMapping("/api/v1/plans/{id}/summary/figures")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<BoundFigure> figures(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return writing.write(id, asOf).figures();
    }

    @PostMapping("/api/v1/summaries")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<Kept> keep(@RequestBody Order order, Caller caller) {
        Summary kept =
                writing.keep(order.plan() == null ? "" : order.plan(), order.asOf(), caller.name());
        return ResponseEntity.created(URI.create("/api/v1/summaries/" + kept.id()))
                .body(Kept.of(kept));
    }

    @GetMapping("/api/v1/summaries/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Kept kept(@PathVariable String id) {
        return Kept.of(summaries.summary(id));
    }

    @GetMapping("/api/v1/summaries/{id}/document")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ResponseEntity<byte[]> document(@PathVariable String id) {
        Summary kept = summaries.summary(id);
        return file(kept.docx(), kept.title() + ".docx");
    }

    private static ResponseEntity<byte[]> file(byte[] docx, String name) {
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(docx);
    }
}
