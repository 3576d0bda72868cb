package cn.duban.starter.outbox;

import cn.duban.starter.instance.InstanceName;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {
    @Bean
    Outbox outbox(MongoTemplate store, MongoMappingContext mapping) {
        List<String> collections =
                mapping.getPersistentEntities().stream()
                        .filter(e -> CarriesEvents.class.isAssignableFrom(e.getType()))
                        .map(e -> e.getCollection())
                        .distinct()
                        .toList();
        return new Outbox(store, collections);
    }

    @Bean
    OutboxRelay outboxRelay(
            Outbox outbox,
            MongoTemplate store,
            ProducerFactory<String, String> producers,
            OutboxSettings settings,
            InstanceName self) {
        String owner = self.unless(settings.instance());
        return new OutboxRelay(
                outbox,
                new EventSender(new KafkaTemplate<>(producers), 12_000),
                new Lease(store, owner, System::nanoTime),
                settings);
    }

    @Bean
    AbstractMongoEventListener<CarriesEvents> wakesTheRelay(OutboxRelay relay) {
        return new AbstractMongoEventListener<>() {
            @Override
            public void onAfterSave(AfterSaveEvent<CarriesEvents> saved) {
                if (!saved.getSource().pending().isEmpty()) {
                    relay.wake(
                            new DocumentRef(
                                    String.valueOf(saved.getCollectionName()),
                                    saved.getSource().id()));
                }
            }
        };
    }

    @Bean
    WebMvcConfigurer outboxPressure(Outbox outbox, OutboxRelay relay, OutboxSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OutboxPressure(outbox, relay, settings.mostPending()));
            }
        };
    }

    @Bean
    Gauge outboxPending(Outbox outbox, OutboxRelay relay, MeterRegistry meters) {
        return Gauge.builder(
                        "duban.outbox.pending",
                        () -> Math.max(outbox.backlog().documents(), relay.waiting()))
                .description("待发文档数 documents with unpublished events")
                .register(meters);
    }

    @Bean
    Gauge outboxOldest(Outbox outbox, Clock clock, MeterRegistry meters) {
        return Gauge.builder("duban.outbox.oldest.age", () -> age(outbox, clock.instant()))
                .baseUnit("seconds")
                .description("最早待发事件的等待时间 age of the oldest unpublished event")
                .register(meters);
    }

    private static double age(Outbox outbox, Instant now) {
        Instant oldest = outbox.backlog().oldest();
        return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
    }
}
