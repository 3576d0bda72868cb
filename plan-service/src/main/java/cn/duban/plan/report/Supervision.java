package cn.duban.plan.report;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.ledger.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 督办情况 — what a report has to know of the supervision of a plan, as it was known at a moment.
public interface Supervision {

    /// Nobody said anything and nothing was ever opened.
    static Supervision none() {
        return new FeedbackFromEntries();
    }

    /// 反馈的原因或说明: what the responsible unit wrote, who and when; newest last.
    record Feedback(String text, @Nullable String by, LocalDate on) {}

    /// 延期: until when, and why.
    record Postponement(LocalDate until, String reason, LocalDate approvedOn) {}

    /// 督办事项数.
    record Matters(int opened, int closed, int overdue) {}

    List<Feedback> feedback(Standing standing, Instant until);

    Optional<Postponement> postponement(Standing standing, Instant until);

    /// Nothing when no matter was ever opened for the plan.
    Optional<Matters> matters(Plan plan, Instant until);
}
