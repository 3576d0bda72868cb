package cn.duban.plan.summary;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.summary.SummaryDocument.Written;
import cn.duban.plan.tracking.TrackedCommitments;
import cn.duban.starter.messaging.Events;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 写总结 — from a plan and its lights of today to the file, kept or only shown.
@Component
class WritingSummary {
    private final Plans plans;
    private final TrackedCommitments commitments;
    private final Summaries summaries;
    private final Clock clock;

    WritingSummary(Plans plans, TrackedCommitments commitments, Summaries summaries, Clock clock) {
        this.plans = plans;
        this.commitments = commitments;
        this.summaries = summaries;
        this.clock = clock;
    }

    /// @param asOf only today can be told yet
    Written write(String plan, @Nullable LocalDate asOf) {
        return SummaryDocument.write(summary(plans.plan(plan), asOf));
    }

    Summary keep(String plan, @Nullable LocalDate asOf, String by) {
        YearSummary summary = summary(plans.plan(plan), asOf);
        Written written = SummaryDocument.write(summary);
        return summaries.insert(
                new Summary(
                        "S" + Events.newId(),
                        plan,
                        summary.title(),
                        summary.asOf(),
                        sha256(written.docx()),
                        written.figures(),
                        written.docx(),
                        by,
                        clock.instant()));
    }

    private YearSummary summary(Plan plan, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        if (asOf != null && !asOf.equals(today)) {
            throw new PlanProblem.OnlyToday(asOf.toString(), today.toString());
        }
        return YearSummary.of(plan, commitments.of(plan), today);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
