package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.intake.Extraction;
import cn.duban.plan.intake.PlanIntake;
import cn.duban.plan.intake.UnreadableDocumentException;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// 对照草稿 — against the catalogue, an earlier version, and last year.
@RestController
@RequestMapping("/api/v1/drafts/{id}")
class ComparisonController {
    private final PlanIntake intake = new PlanIntake();
    private final Plans plans;
    private final KnownIndicators indicators;
    private final ReviewingDraft reviewing;
    private final Clock clock;

    ComparisonController(
            Plans plans, KnownIndicators indicators, ReviewingDraft reviewing, Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @GetMapping("/commitments/{commitment}/suggestions")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<Suggestions.Suggestion> suggestions(
            @PathVariable String id, @PathVariable String commitment) {
        Commitment about = plans.draft(id).commitment(commitment);
        return new Suggestions(indicators.findAll()).about(about);
    }

    /// Without `from` the version this document was uploaded to follow.
    @GetMapping("/changes")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    Changes changes(
            @PathVariable String id, @RequestParam(required = false) @Nullable String from) {
        Plan draft = plans.draft(id);
        String former = from == null ? draft.review().follows() : from;
        if (former == null) {
            throw new PlanProblem.ReviewInvalid(
                    Violation.of("/from", "version-missing", "要说明与哪一份草稿或计划对照。"));
        }
        return Changes.between(plans.draft(former), draft);
    }

    /// Last year's report or plan: its figures become starting levels, its delays items carried
    /// over.
    @PostMapping(value = "/last-year", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_plan:write')")
    LastYear lastYear(@PathVariable String id, @RequestParam MultipartFile file, Caller caller)
            throws IOException {
        Extraction report = read(String.valueOf(file.getOriginalFilename()), file.getBytes());
        LastYear found = LastYear.of(plans.draft(id), report);
        reviewing.change(
                id,
                caller,
                draft -> {
                    List<Commitment> changed = LastYear.of(draft, report).appliedTo(draft);
                    List<String> gone = changed.stream().map(Commitment::id).toList();
                    return new ReviewingDraft.Change(
                            "引入上年数据%d项".formatted(gone.size()), gone, changed);
                });
        return found;
    }

    private Extraction read(String name, byte[] content) {
        try {
            return intake.extract(name, content, LocalDate.now(clock));
        } catch (UnreadableDocumentException e) {
            throw DocumentRefusals.of(e.reason());
        }
    }
}
