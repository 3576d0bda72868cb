package cn.duban.indicator.baseline;

import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 定格值库 — the figure of a period as it stood at its last cut-off, by its id.
@Component
class Baselines {

    private final MongoOperations store;

    Baselines(MongoOperations store) {
        this.store = store;
    }

    record Frozen(String on, FigureChanged figure) {}

    Optional<Frozen> last(String indicator, String unit, String period) {
        Freeze freeze = store.findById(period, Freeze.class);
        List<String> days = freeze == null ? List.of() : freeze.days();
        String figure = indicator + "|" + unit + "|" + period;
        return days.reversed().stream()
                .map(day -> found(figure, day))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Frozen> found(String figure, String day) {
        return Optional.ofNullable(
                        store.findById(FrozenFigure.idOf(figure, day), FrozenFigure.class))
                .map(frozen -> new Frozen(day, frozen.figure()));
    }
}
