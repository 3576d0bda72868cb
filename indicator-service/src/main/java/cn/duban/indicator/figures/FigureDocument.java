package cn.duban.indicator.figures;

import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.projection.Versioned;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 指标值 as stored — found by its id 指标|单位|期别; the state itself is the published JSON.
///
/// @param saidAt when the roll-up published it
@Document("figures")
record FigureDocument(
        @Id String id, long version, String level, @Nullable Instant saidAt, String body)
        implements Versioned {

    static final String CHANGED = "cn.duban.indicator.figure-changed.v1";

    static String idOf(String indicator, String unit, String period) {
        return indicator + "|" + unit + "|" + period;
    }

    static Optional<FigureDocument> of(CloudEvent event) {
        if (!event.type().equals(CHANGED)) {
            return Optional.empty();
        }
        FigureChanged figure = event.dataAs(FigureChanged.class);
        return Optional.of(
                new FigureDocument(
                        idOf(figure.indicator(), figure.unit(), figure.period().code()),
                        event.version(),
                        figure.level(),
                        event.time().toInstant(),
                        event.data().toString()));
    }

    Instant said() {
        return saidAt == null ? Instant.EPOCH : saidAt;
    }

    FigureChanged figure() {
        return EventJson.MAPPER.readValue(body, FigureChanged.class);
    }
}
