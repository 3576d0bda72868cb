package cn.duban.indicator.figures;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.figures.FigureStream.Heard;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 业务指标仪表 — figures above the schools as gauges, registered again on a timer when something
/// changed.
///
/// A gauge shows an indicator's latest period for which anything was reported; names that vanish,
/// vanish here.
@Component
class FigureGauges {

    private final Figures figures;
    private final Catalogue catalogue;
    private final Map<String, Latest> known = new ConcurrentHashMap<>();
    private final MultiGauge values;
    private final MultiGauge timestamps;
    private final MultiGauge expected;
    private final MultiGauge received;
    private final MultiGauge info;
    private volatile boolean loaded;
    private volatile boolean dirty = true;

    FigureGauges(Figures figures, Catalogue catalogue, MeterRegistry meters) {
        this.figures = figures;
        this.catalogue = catalogue;
        values = gauge("duban.indicator.value", "指标值 latest value", meters);
        timestamps = gauge("duban.indicator.data.timestamp.seconds", "数据时间 newest datum", meters);
        expected = gauge("duban.submission.expected", "应报学校数 schools asked", meters);
        received = gauge("duban.submission.received", "已报学校数 schools reported", meters);
        info = gauge("duban.indicator.info", "指标说明 always 1", meters);
    }

    private record Latest(long version, FigureChanged figure) {}

    private static MultiGauge gauge(String name, String says, MeterRegistry meters) {
        return MultiGauge.builder(name).description(says).register(meters);
    }

    @EventListener
    void on(Heard heard) {
        heard.figures().forEach(this::remember);
    }

    @Scheduled(fixedDelay = 5000)
    void refresh() {
        try {
            if (!loaded) {
                figures.aboveSchools().forEach(this::remember);
                loaded = true;
            }
        } catch (DataAccessException away) {
            return;
        }
        if (dirty) {
            dirty = false;
            register(shown());
        }
    }

    private void remember(FigureDocument stored) {
        if (!stored.level().equals("SCHOOL")) {
            Latest latest = new Latest(stored.version(), stored.figure());
            known.merge(stored.id(), latest, (a, b) -> a.version() < b.version() ? b : a);
            dirty = true;
        }
    }

    /// Per indicator and unit the latest period that has data, else the latest that is asked for.
    private Collection<FigureChanged> shown() {
        Map<String, FigureChanged> shown = new ConcurrentHashMap<>();
        for (Latest latest : known.values()) {
            FigureChanged figure = latest.figure();
            if (figure.coverage().applicable() > 0) {
                shown.merge(figure.indicator() + "|" + figure.unit(), figure, FigureGauges::later);
            }
        }
        return shown.values();
    }

    private static FigureChanged later(FigureChanged a, FigureChanged b) {
        boolean aTold = a.coverage().reported() > 0;
        boolean bTold = b.coverage().reported() > 0;
        if (aTold != bTold) {
            return aTold ? a : b;
        }
        return a.period().from().isBefore(b.period().from()) ? b : a;
    }

    private void register(Collection<FigureChanged> figures) {
        List<Row<?>> value = new ArrayList<>();
        List<Row<?>> time = new ArrayList<>();
        List<Row<?>> asked = new ArrayList<>();
        List<Row<?>> told = new ArrayList<>();
        for (FigureChanged f : figures) {
            Tags tags = Tags.of("indicator", f.indicator(), "unit", f.unit(), "level", f.level());
            if (f.value() != null) {
                value.add(Row.of(tags, Double.parseDouble(f.value())));
            }
            if (f.asOf() != null) {
                time.add(Row.of(tags, f.asOf().toEpochSecond()));
            }
            asked.add(Row.of(tags, f.coverage().applicable()));
            told.add(Row.of(tags, f.coverage().reported()));
        }
        values.register(value, true);
        timestamps.register(time, true);
        expected.register(asked, true);
        received.register(told, true);
        info.register(catalogue.indicators().stream().map(FigureGauges::described).toList(), true);
    }

    private static Row<?> described(Indicator i) {
        return Row.of(
                Tags.of(
                        "indicator", i.code(),
                        "name", i.name(),
                        "unit_of_measure", i.unit(),
                        "direction", i.better().name()),
                1);
    }
}
