package cn.duban.plan.report;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 进展记录里的说明 — the notes people left with their progress entries, where no matter says more.
@Component
final class FeedbackFromEntries implements Supervision {

    @Override
    public List<Feedback> feedback(Standing standing, Instant until) {
        return standing.entries().stream()
                .filter(e -> !e.note().isBlank())
                .sorted(Comparator.comparing(Entry::at))
                .map(e -> new Feedback(e.note().strip(), e.by(), e.on()))
                .toList();
    }

    @Override
    public Optional<Postponement> postponement(Standing standing, Instant until) {
        return Optional.empty();
    }

    @Override
    public Optional<Matters> matters(Plan plan, Instant until) {
        return Optional.empty();
    }
}
