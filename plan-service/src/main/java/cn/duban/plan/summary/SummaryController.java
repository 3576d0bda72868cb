package cn.duban.plan.summary;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.summary.Summaries.Listed;
import cn.duban.plan.tracking.Responsibility;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 存档的报告 — reports kept as they were written, and the figures bound in them.
@RestController
class SummaryController {
    private final KeepingReport keeping;
    private final Summaries summaries;
    private final Plans plans;
    private final Responsibility responsibility;

    SummaryController(
            KeepingReport keeping,
            Summaries summaries,
            Plans plans,
            Responsibility responsibility) {
        this.responsibility = responsibility;
        this.keeping = keeping;
        this.summaries = summaries;
        this.plans = plans;
    }

    /// What to report on; `asOf` is now and `kind` the year's summary if not said.
    record Order(@Nullable String plan, @Nullable Moment asOf, @Nullable String kind) {}

    /// A kept report without its bytes.
    record Kept(
            String id,
            String plan,
            String kind,
            String title,
            LocalDate asOf,
            @Nullable Instant knownAt,
            String sha256,
            String by,
            Instant at,
            String document,
            List<BoundFigure> figures) {
        static Kept of(Summary s) {
            return new Kept(
                    s.id(),
                    s.plan(),
                    slug(s.kind()),
                    s.title(),
                    s.asOf(),
                    s.knownAt(),
                    s.sha256(),
                    s.by(),
                    s.at(),
                    place(s.id()),
                    s.figures());
        }
    }

    /// A kept report as one line of a list.
    record Line(
            String id,
            String plan,
            String kind,
            String title,
            LocalDate asOf,
            @Nullable Instant knownAt,
            String sha256,
            String by,
            Instant at,
            String document) {
        static Line of(Listed s) {
            return new Line(
                    s.id(),
                    s.plan(),
                    slug(s.kind()),
                    s.title(),
                    s.asOf(),
                    s.knownAt(),
                    s.sha256(),
                    s.by(),
                    s.at(),
                    place(s.id()));
        }
    }

    private static String slug(@Nullable ReportKind kind) {
        return (kind == null ? ReportKind.YEAR : kind).slug();
    }

    private static String place(String id) {
        return "/api/v1/summaries/" + id + "/document";
    }

    @PostMapping("/api/v1/summaries")
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    ResponseEntity<Kept> keep(@RequestBody Order order, Caller caller) {
        ReportKind kind =
                order.kind() == null ? ReportKind.YEAR : ReportController.kind(order.kind());
        String plan = order.plan();
        if (plan == null || plan.isBlank()) {
            throw new SummaryProblem.PlanMissing();
        }
        Plan about = plans.planInBody(plan);
        responsibility.refuseOthersPlan(caller, about.unit(), about.title());
        Summary kept = keeping.keep(plan, kind, order.asOf(), caller.name());
        return ResponseEntity.created(URI.create("/api/v1/summaries/" + kept.id()))
                .body(Kept.of(kept));
    }

    /// What was kept for a plan, the newest first; drafted circulars wait here for a signature.
    @GetMapping("/api/v1/summaries")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Page<Line> keptFor(
            @RequestParam String plan,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        List<Line> newestFirst =
                summaries.findByPlan(plans.plan(plan).id()).stream()
                        .sorted(Comparator.comparing(Listed::at).reversed())
                        .map(Line::of)
                        .toList();
        return Page.of(newestFirst, page, size);
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
        return Download.DOCX.of(kept.docx(), kept.title());
    }
}
