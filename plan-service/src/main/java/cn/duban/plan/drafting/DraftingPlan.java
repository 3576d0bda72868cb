package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.intake.Extraction;
import cn.duban.plan.intake.PlanIntake;
import cn.duban.plan.intake.UnreadableDocumentException;
import cn.duban.plan.tracking.KnownUnits;
import cn.duban.starter.problem.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// 起草 — reads the document, links what it names, stores the draft; stores nothing it refuses.
@Component
class DraftingPlan {
    private static final int MOST_DRAFTS = 1000;

    private final PlanIntake intake = new PlanIntake();
    private final Plans plans;
    private final KnownIndicators indicators;
    private final KnownUnits units;
    private final Clock clock;

    DraftingPlan(Plans plans, KnownIndicators indicators, KnownUnits units, Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.units = units;
        this.clock = clock;
    }

    /// `follows` is the draft or plan whose new version this document is; its decisions are carried
    /// over.
    Plan draft(Upload upload, @Nullable String follows) {
        refuseUnknown(upload.unit());
        Plan former = follows == null ? null : plans.draft(follows);
        Extraction extraction = read(upload);
        int year = yearOf(upload, extraction);
        if (extraction.planned().isEmpty()) {
            throw new PlanProblem.PlanWithoutCommitments(extraction.title());
        }
        Plan.Source source =
                new Plan.Source(upload.fileName(), upload.sha256(), upload.by(), clock.instant());
        Drafts drafts = new Drafts(indicators.catalogue());
        String first = "P" + year + "-" + upload.unit();
        for (int n = 1; n <= MOST_DRAFTS; n++) {
            String id = n == 1 ? first : first + "." + n;
            try {
                Plan draft = drafts.draft(id, year, upload.unit(), extraction, source, follows);
                return plans.insert(former == null ? draft : CarryOver.from(former, draft));
            } catch (DuplicateKeyException taken) {
                // Another draft or plan of this unit and year has the number; the next is ours.
                continue;
            }
        }
        throw new IllegalStateException("no free number for " + first);
    }

    /// Nobody would ever see the figures of a unit that is not in the register.
    private void refuseUnknown(String unit) {
        units.nearestIfUnknown(unit)
                .ifPresent(nearest -> {
                    throw new PlanProblem.UploadIncomplete(
                            List.of(
                                    new Violation(
                                            "/unit",
                                            "unit-unknown",
                                            "单位" + unit + "没有登记，读不到它的数据。",
                                            "最接近的已登记单位：" + nearest)));
                });
    }

    private Extraction read(Upload upload) {
        try {
            return intake.extract(
                    upload.fileName(), upload.content(), upload.year(), LocalDate.now(clock));
        } catch (UnreadableDocumentException e) {
            throw DocumentRefusals.of(e.reason());
        }
    }

    private static int yearOf(Upload upload, Extraction extraction) {
        if (upload.year().isPresent()) {
            return upload.year().getAsInt();
        }
        return extraction
                .year()
                .orElseThrow(() ->
                        new PlanProblem.UploadIncomplete(
                                List.of(
                                        Violation.of(
                                                "/year",
                                                "year-unknown",
                                                "文件里没有写明是哪一年的计划，请填写年度。"))));
    }
}
