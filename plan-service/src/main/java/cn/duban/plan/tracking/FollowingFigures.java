package cn.duban.plan.tracking;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.PoisonRecord;
import cn.duban.starter.projection.Projections;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/// 跟数 — keeps the own copy of the units' figures and weighs again what they move.
///
/// A burst of changes to one figure is stored and weighed once, by its newest state. An unreadable
/// record is set aside alone: what came before it is done first.
@Component
class FollowingFigures {
    private static final String FIGURE_CHANGED = "cn.duban.indicator.figure-changed.v1";

    private final Projections projections;
    private final Watches watches;
    private final Assessing assessing;

    FollowingFigures(Projections projections, Watches watches, Assessing assessing) {
        this.projections = projections;
        this.watches = watches;
        this.assessing = assessing;
    }

    @KafkaListener(
            id = "plan.figures",
            topics = "duban.indicator.figures",
            containerFactory = "batchFactory")
    void on(List<ConsumerRecord<String, String>> records) {
        Map<String, KnownFigure> newest = new LinkedHashMap<>();
        Set<String> touched = new LinkedHashSet<>();
        for (int i = 0; i < records.size(); i++) {
            try {
                read(records.get(i), newest, touched);
            } catch (PoisonRecord poison) {
                apply(newest.values(), touched);
                throw new BatchListenerFailedException("unreadable figure", poison, i);
            }
        }
        apply(newest.values(), touched);
    }

    private static void read(
            ConsumerRecord<String, String> one,
            Map<String, KnownFigure> newest,
            Set<String> touched) {
        if (one.value() == null) {
            throw new PoisonRecord("empty record", null);
        }
        CloudEvent event = CloudEvent.parse(one.value());
        if (!event.type().equals(FIGURE_CHANGED)) {
            return;
        }
        FigureChanged change = event.dataAs(FigureChanged.class);
        if (change.isOfUnit()) {
            touched.add(change.watched());
            newest.merge(
                    event.subject(),
                    change.known(event.version()),
                    (a, b) -> a.version() >= b.version() ? a : b);
        }
    }

    private void apply(Collection<KnownFigure> figures, Set<String> touched) {
        projections.putAll(List.copyOf(figures));
        watches.moved(touched).forEach(assessing::reassess);
    }
}
