package cn.duban.indicator.figures;

import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.figures.FigureStream.Heard;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 看板 — the figures above the schools in memory, for gauges: read once from the store, then heard.
@Component
class BoardOfFigures {

    private final Figures figures;
    private final Map<String, Latest> known = new ConcurrentHashMap<>();
    private volatile boolean loaded;
    private final AtomicBoolean changed = new AtomicBoolean(true);

    BoardOfFigures(Figures figures) {
        this.figures = figures;
    }

    private record Latest(long version, FigureChanged figure) {}

    @EventListener
    void on(Heard heard) {
        heard.figures().forEach(this::remember);
    }

    /// True once after every change.
    boolean takeChanged() {
        if (!loaded) {
            figures.aboveSchools().forEach(this::remember);
            loaded = true;
        }
        return changed.getAndSet(false);
    }

    /// Every figure that concerns at least one school.
    List<FigureChanged> all() {
        return known.values().stream()
                .map(Latest::figure)
                .filter(figure -> figure.coverage().applicable() > 0)
                .toList();
    }

    /// Per indicator and unit the latest period that has data, else the latest that is asked for.
    Collection<FigureChanged> newest() {
        Map<String, FigureChanged> newest = new HashMap<>();
        all().forEach(figure ->
                newest.merge(
                        figure.indicator() + "|" + figure.unit(), figure, BoardOfFigures::later));
        return newest.values();
    }

    private void remember(FigureDocument stored) {
        if (!stored.level().equals("SCHOOL")) {
            Latest latest = new Latest(stored.version(), stored.figure());
            known.merge(stored.id(), latest, (a, b) -> a.version() < b.version() ? b : a);
            changed.set(true);
        }
    }

    private static FigureChanged later(FigureChanged a, FigureChanged b) {
        boolean aTold = a.coverage().reported() > 0;
        boolean bTold = b.coverage().reported() > 0;
        if (aTold != bTold) {
            return aTold ? a : b;
        }
        return a.period().from().isBefore(b.period().from()) ? b : a;
    }
}
