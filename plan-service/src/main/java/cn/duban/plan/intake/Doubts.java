package cn.duban.plan.intake;

import java.time.LocalDate;
import java.util.List;

/// 存疑 — what a person should look at before adopting a commitment.
final class Doubts {

    private Doubts() {}

    static List<ProposedCommitment> about(List<ProposedCommitment> commitments, LocalDate today) {
        return List.copyOf(commitments);
    }
}
