package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.starter.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 历次版本 — the plan as it was confirmed and after each amendment; all of them stay readable.
record Versions(Plan plan) {

    /// 一个版本.
    record Version(int no, String reason, String by, @Nullable String proposedBy, Instant at) {}

    List<Version> list() {
        List<Version> versions = new ArrayList<>();
        Plan.Confirmation confirmation = plan.confirmation();
        if (confirmation != null) {
            versions.add(new Version(1, "确认计划", confirmation.by(), null, confirmation.at()));
        }
        for (Amendment a : inEffect()) {
            Amendment.Signature by = a.approved() == null ? a.proposed() : a.approved();
            versions.add(
                    new Version(
                            versions.size() + 1,
                            a.reason(),
                            by.name(),
                            a.proposed().name(),
                            by.at()));
        }
        return versions;
    }

    /// The commitments as they stood in one version: later amendments taken back, newest first.
    List<Commitment> commitmentsOf(int no) {
        List<Amendment> amendments = inEffect();
        if (no < 1 || no > amendments.size() + 1) {
            throw new PlanProblem.ReviewInvalid(
                    Violation.of(
                            "",
                            "no-such-version",
                            "没有第%d版，共有%d版。".formatted(no, amendments.size() + 1)));
        }
        List<Commitment> commitments = plan.commitments();
        for (Amendment later : amendments.subList(no - 1, amendments.size()).reversed()) {
            commitments =
                    commitments.stream()
                            .map(c -> c.id().equals(later.before().id()) ? later.before() : c)
                            .toList();
        }
        return commitments;
    }

    private List<Amendment> inEffect() {
        return plan.review().amendments().stream()
                .filter(a -> a.effective().isPresent())
                .sorted(Comparator.comparing(a -> a.effective().orElseThrow()))
                .toList();
    }
}
