package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.CatalogueInForce;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.period.TermDays;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.Unit;
import cn.duban.starter.messaging.EventJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 分发算法与期别 — tells every partition of the roll-up which formulas, periods and term dates are in
/// force, and how the units lie.
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
    private final Register register;
    private final Map<String, String> sent = new HashMap<>();

    SendingDefinitions(
            RollUpTopics topics,
            CatalogueInForce catalogue,
            Periods periods,
            Register register,
            KafkaTemplate<String, String> kafka) {
        this.topics = topics;
        this.catalogue = catalogue::numbered;
        this.periods = periods;
        this.register = register;
        this.kafka = kafka;
    }

    private record Told(String key, String body) {}

    private record Envelope(String type, long version, Object data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Placed(String unit, String name, Level level, @Nullable String parent) {

        static Placed of(Unit unit) {
            return new Placed(unit.id(), unit.name(), unit.level(), unit.parent());
        }
    }

    @Scheduled(fixedDelay = 1000)
    void send() {
        int partitions = topics.partitions();
        if (partitions == 0 || catalogue.get().isEmpty()) {
            return;
        }
        try {
            List<Told> news =
                    inForce(catalogue.get().get()).stream()
                            .filter(told -> !told.body().equals(sent.get(told.key())))
                            .toList();
            toEveryPartition(news, partitions);
            news.forEach(told -> sent.put(told.key(), told.body()));
        } catch (DataAccessException | KafkaException | TimeoutException away) {
            log.warn("definitions not sent yet: {}", away.getMessage());
        } catch (ExecutionException away) {
            log.warn("definitions not sent yet", away.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Terms and the tree go first: what comes after need not be weighed twice.
    private List<Told> inForce(Catalogue known) {
        List<Told> all = new ArrayList<>();
        for (TermDays days : periods.terms()) {
            Envelope terms = new Envelope(Facts.TERMS, days.version(), days);
            all.add(told("terms:" + days.schoolYear(), terms));
        }
        for (Unit unit : register.units()) {
            Envelope placed = new Envelope(Facts.UNIT, unit.version(), Placed.of(unit));
            all.add(told("unit:" + unit.id(), placed));
        }
        for (Indicator indicator : known.indicators()) {
            Definition definition = indicator.definition();
            Envelope fixed = new Envelope(Facts.DEFINITION, definition.version(), definition);
            all.add(told(indicator.code(), fixed));
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

    private void toEveryPartition(List<Told> news, int partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<CompletableFuture<?>> sends = new ArrayList<>();
        for (Told told : news) {
            for (int partition = 0; partition < partitions; partition++) {
                sends.add(
                        kafka.send(
                                new ProducerRecord<>(
                                        Topics.DEFINITIONS_NAME,
                                        partition,
                                        told.key(),
                                        told.body())));
            }
        }
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .get(BOUND_SECONDS, TimeUnit.SECONDS);
    }
}
