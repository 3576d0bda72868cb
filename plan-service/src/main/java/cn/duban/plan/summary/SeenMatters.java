package cn.duban.plan.summary;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.report.Supervision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 督办库的读者 — the matters of a plan, turned into what a report says of them.
@Component
class SeenMatters {
    private final MongoOperations store;

    SeenMatters(MongoOperations store) {
        this.store = store;
    }

    Supervision of(Plan plan, Instant until) {
        Query ofPlan = Query.query(where("task.plan").is(plan.id()));
        return new AsOf(store.find(ofPlan, SeenMatter.class), until);
    }

    /// As it was known at one moment; pure.
    record AsOf(List<SeenMatter> all, Instant until) implements Supervision {

        @Override
        public List<Feedback> answers(String commitment) {
            return all.stream()
                    .filter(m -> m.isAbout(commitment))
                    .flatMap(m -> m.answers(until).stream())
                    .toList();
        }

        @Override
        public boolean isReturned(String commitment) {
            return all.stream().anyMatch(m -> m.isAbout(commitment) && m.isReturned(until));
        }

        @Override
        public Optional<Overruling> overruling(String commitment) {
            return all.stream()
                    .filter(m -> m.isAbout(commitment))
                    .flatMap(m -> m.overruling(until).stream())
                    .reduce((a, b) -> b.on().isAfter(a.on()) ? b : a);
        }

        @Override
        public Optional<Postponement> postponement(String commitment) {
            return all.stream()
                    .filter(m -> m.isAbout(commitment))
                    .flatMap(m -> m.postponement(until).stream())
                    .reduce((a, b) -> b.until().isAfter(a.until()) ? b : a);
        }

        @Override
        public Optional<Matters> matters() {
            List<SeenMatter> filed = all.stream().filter(m -> m.isFiled(until)).toList();
            return filed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Matters(
                                    filed.size(),
                                    count(filed, m -> m.isFinished(until)),
                                    count(filed, m -> m.isGone(until)),
                                    count(filed, m -> m.isOverdue(until))));
        }

        private static int count(List<SeenMatter> of, Predicate<SeenMatter> which) {
            return (int) of.stream().filter(which).count();
        }
    }
}
