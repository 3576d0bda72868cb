package cn.duban.indicator.figures;

import cn.duban.indicator.messages.Batch;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.projection.Projections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// 登记指标值 — keeps the read model of figures; the instances share this work.
@Component
class HearingFigures {

    private final Projections projections;
    private final Histories histories;

    HearingFigures(Projections projections, Histories histories) {
        this.projections = projections;
        this.histories = histories;
    }

    @KafkaListener(
            id = "indicator.figures",
            topics = Topics.FIGURES_NAME,
            containerFactory = "batchFactory",
            properties = "max.poll.records=1000")
    void on(List<ConsumerRecord<String, String>> records) {
        Batch.read(records, FigureDocument::of, this::store);
    }

    /// Of one figure only the newest state of a batch is written.
    private void store(List<FigureDocument> heard) {
        Map<String, FigureDocument> newest = new LinkedHashMap<>();
        heard.forEach(figure ->
                newest.merge(figure.id(), figure, (a, b) -> a.version() < b.version() ? b : a));
        projections.putAll(List.copyOf(newest.values()));
        histories.remember(heard);
    }
}
