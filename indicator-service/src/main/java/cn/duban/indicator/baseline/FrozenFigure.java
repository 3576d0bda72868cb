package cn.duban.indicator.baseline;

import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.figures.PublishedFigures.Published;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.projection.Versioned;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 定格值 — a figure as it was published when its period closed; the id is 指标|单位|期别|定格日.
@Document("baselines")
record FrozenFigure(@Id String id, long version, String body) implements Versioned {

    static String idOf(String figure, String day) {
        return figure + "|" + day;
    }

    static FrozenFigure of(Published published, LocalDate day) {
        return new FrozenFigure(
                idOf(published.id(), day.toString()), published.version(), published.body());
    }

    FigureChanged figure() {
        return EventJson.MAPPER.readValue(body, FigureChanged.class);
    }
}
