package cn.duban.indicator.messages;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.PoisonRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/// 批量读取 — reads a batch record by record, so that a poison record takes only itself to the dead
/// letters.
public final class Batch {

    private Batch() {}

    /// Reads what `reader` finds of interest and stores it in one go; what came before a poison
    /// record is kept.
    public static <T> void read(
            List<ConsumerRecord<String, String>> records,
            Function<CloudEvent, Optional<T>> reader,
            Consumer<List<T>> store) {
        List<T> news = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records) {
            try {
                reader.apply(event(record)).ifPresent(news::add);
            } catch (PoisonRecord | IllegalArgumentException | NullPointerException poison) {
                store.accept(news);
                throw new BatchListenerFailedException(
                        "unreadable record",
                        new PoisonRecord(String.valueOf(poison.getMessage()), poison),
                        record);
            }
        }
        store.accept(news);
    }

    private static CloudEvent event(ConsumerRecord<String, String> record) {
        String body = record.value();
        if (body == null) {
            throw new PoisonRecord("empty record", null);
        }
        return CloudEvent.parse(body);
    }
}
