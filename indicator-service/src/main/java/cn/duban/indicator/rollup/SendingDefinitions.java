package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.CatalogueInForce;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Periods;
import cn.duban.starter.messaging.EventJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 分发算法与期别 — tells every partition of the roll-up which formulas and periods are in force.
///
/// Compared once a second with what this process has already sent: a broker that was away, a period
/// opened meanwhile and a restart all end in the same state. What the roll-up already knows changes
/// nothing there.
@Component
class SendingDefinitions {

    private static final Logger log = LoggerFactory.getLogger(SendingDefinitions.class);
    private static final long BOUND_SECONDS = 10;

    private final RollUpTopics topics;
    private final Supplier<Optional<Catalogue>> catalogue;
    private final Periods periods;
    private final KafkaTemplate<String, String> kafka;
    private final Set<Told> sent = new HashSet<>();

    SendingDefinitions(
            RollUpTopics topics,
            CatalogueInForce catalogue,
            Periods periods,
            KafkaTemplate<String, String> kafka) {
        this.topics = topics;
        this.catalogue = catalogue::numbered;
        this.periods = periods;
        this.kafka = kafka;
    }

    private record Told(String key, String body) {}

    private record Envelope(String type, long version, Object data) {}

    @Scheduled(fixedDelay = 1000)
    void send() {
        int partitions = topics.partitions();
        if (partitions == 0 || catalogue.get().isEmpty()) {
            return;
        }
        try {
            for (Told told : inForce(catalogue.get().get())) {
                if (!sent.contains(told)) {
                    toEveryPartition(told, partitions);
                    sent.add(told);
                }
            }
        } catch (DataAccessException | KafkaException | TimeoutException away) {
            log.warn("definitions not sent yet: {}", away.getMessage());
        } catch (ExecutionException away) {
            log.warn("definitions not sent yet", away.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Told> inForce(Catalogue known) {
        List<Told> all = new ArrayList<>();
        for (Indicator indicator : known.indicators()) {
            int version = indicator.definition().version();
            all.add(
                    told(
                            indicator.code(),
                            new Envelope(Facts.DEFINITION, version, indicator.definition())));
        }
        for (OpenPeriod period : periods.all()) {
            Map<String, String> data = Map.of("period", period.id());
            all.add(told("period:" + period.id(), new Envelope(Facts.PERIOD, 0, data)));
        }
        return all;
    }

    private static Told told(String key, Envelope envelope) {
        return new Told(key, EventJson.MAPPER.writeValueAsString(envelope));
    }

    private void toEveryPartition(Told told, int partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<CompletableFuture<?>> sends = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            sends.add(
                    kafka.send(
                            new ProducerRecord<>(
                                    Topics.DEFINITIONS_NAME, partition, told.key(), told.body())));
        }
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .get(BOUND_SECONDS, TimeUnit.SECONDS);
    }
}
