package cn.duban.indicator.figures;

import cn.duban.indicator.messages.Batch;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.projection.Projections;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// 登记指标值 — keeps the read model of figures; the instances share this work.
@Component
class HearingFigures {

    private final Projections projections;

    HearingFigures(Projections projections) {
        this.projections = projections;
    }

    @KafkaListener(
            id = "indicator.figures",
            topics = Topics.FIGURES_NAME,
            containerFactory = "batchFactory")
    void on(List<ConsumerRecord<String, String>> records) {
        Batch.read(records, FigureDocument::of, projections::putAll);
    }
}
