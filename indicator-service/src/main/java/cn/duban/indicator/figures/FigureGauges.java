package cn.duban.indicator.figures;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 指标仪表 — figures above the schools as gauges, registered again on a timer when something changed.
///
/// A gauge shows an indicator's latest period for which anything was reported; what vanishes there,
/// vanishes here.
@Component
class FigureGauges {

    private final BoardOfFigures board;
    private final SubmissionGauges submissions;
    private final Catalogue catalogue;
    private final MultiGauge values;
    private final MultiGauge timestamps;
    private final MultiGauge info;

    FigureGauges(
            BoardOfFigures board,
            SubmissionGauges submissions,
            Catalogue catalogue,
            MeterRegistry meters) {
        this.board = board;
        this.submissions = submissions;
        this.catalogue = catalogue;
        values = gauge("duban.indicator.value", "指标值 latest value", meters);
        timestamps = gauge("duban.indicator.data.timestamp.seconds", "数据时间 newest datum", meters);
        info = gauge("duban.indicator.info", "指标说明 always 1", meters);
    }

    static MultiGauge gauge(String name, String says, MeterRegistry meters) {
        return MultiGauge.builder(name).description(says).register(meters);
    }

    @Scheduled(fixedDelay = 5000)
    void refresh() {
        try {
            if (board.takeChanged()) {
                register(board.newest());
                submissions.register(board.all());
            }
        } catch (DataAccessException away) {
            // The gauges keep their last values; the next round tries again.
        }
    }

    private void register(Collection<FigureChanged> figures) {
        List<Row<?>> value = new ArrayList<>();
        List<Row<?>> time = new ArrayList<>();
        for (FigureChanged f : figures) {
            Tags tags = Tags.of("indicator", f.indicator(), "unit", f.unit(), "level", f.level());
            if (f.value() != null) {
                value.add(Row.of(tags, Double.parseDouble(f.value())));
            }
            if (f.asOf() != null) {
                time.add(Row.of(tags, f.asOf().toEpochSecond()));
            }
        }
        values.register(value, true);
        timestamps.register(time, true);
        List<Row<?>> described = new ArrayList<>();
        catalogue.indicators().forEach(indicator -> described.add(row(indicator)));
        info.register(described, true);
    }

    private static Row<?> row(Indicator indicator) {
        return Row.of(
                Tags.of(
                        "indicator", indicator.code(),
                        "name", indicator.name(),
                        "unit_of_measure", indicator.unit(),
                        "direction", indicator.better().name()),
                1);
    }
}
