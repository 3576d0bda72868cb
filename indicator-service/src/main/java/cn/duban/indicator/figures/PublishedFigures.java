package cn.duban.indicator.figures;

import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 已公布的指标值 — the figures as they stand, for whoever inside needs them as they were published.
@Component
public class PublishedFigures {

    private static final int BATCH = 500;

    private final Figures figures;
    private final MongoOperations store;

    PublishedFigures(Figures figures, MongoOperations store) {
        this.figures = figures;
        this.store = store;
    }

    /// @param body the published JSON
    public record Published(String id, long version, String body, FigureChanged figure) {

        private static Published of(FigureDocument stored) {
            return new Published(stored.id(), stored.version(), stored.body(), stored.figure());
        }
    }

    public Optional<Published> find(String indicator, String unit, String period) {
        return figures.find(FigureDocument.idOf(indicator, unit, period)).map(Published::of);
    }

    /// Everything above the schools of one period, in batches. Goes through all figures: for rare
    /// work such as closing a period.
    public void aboveSchools(String period, Consumer<List<Published>> batch) {
        Query ofPeriod =
                Query.query(
                        Criteria.where("_id")
                                .regex("\\|" + period + "$")
                                .and("level")
                                .ne("SCHOOL"));
        try (Stream<FigureDocument> found = store.stream(ofPeriod, FigureDocument.class)) {
            List<Published> waiting = new ArrayList<>();
            found.forEach(figure -> {
                waiting.add(Published.of(figure));
                if (waiting.size() == BATCH) {
                    batch.accept(List.copyOf(waiting));
                    waiting.clear();
                }
            });
            batch.accept(List.copyOf(waiting));
        }
    }
}
