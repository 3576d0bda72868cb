package cn.duban.starter.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;

@AutoConfiguration(
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
class MessagingConfiguration {
    @Bean
    Events events(
            @Value("${spring.application.name}") String service,
            Clock clock,
            ObjectProvider<Tracer> tracer) {
        return new Events(service, clock, () -> traceparent(tracer.getIfAvailable()));
    }

    @Bean
    CloudEventConverter cloudEventConverter() {
        return new CloudEventConverter();
    }

    @Bean
    DefaultErrorHandler errorHandler(
            @Value("${spring.application.name}") String service,
            KafkaTemplate<String, String> kafka) {
        DeadLetterPublishingRecoverer aside =
                new DeadLetterPublishingRecoverer(
                        kafka, (_, _) -> new TopicPartition(DeadLetters.topicOf(service), 0));
        DefaultErrorHandler handler = new DefaultErrorHandler(aside, RetryPolicy.BUG.backOff());
        handler.setBackOffFunction((_, thrown) -> RetryPolicy.of(thrown).backOff());
        handler.setCommitRecovered(true);
        return handler;
    }

    /// For read models that are filled fastest in bulk: the listener takes the raw records, reads
    /// them one by one and names the unreadable one, so that its neighbours are not set aside with
    /// it.
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, String> batchFactory(
            ConsumerFactory<String, String> consumers, DefaultErrorHandler errors) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, String>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.setCommonErrorHandler(errors);
        factory.getContainerProperties().setObservationEnabled(true);
        return factory;
    }

    @Bean
    DeadLetters deadLetters(
            @Value("${spring.application.name}") String service,
            ConsumerFactory<String, String> consumers,
            ProducerFactory<String, String> producers,
            MeterRegistry meters) {
        DeadLetters letters = new DeadLetters(service, consumers, new KafkaTemplate<>(producers));
        DeadLetterDepth depth = new DeadLetterDepth(letters);
        Gauge.builder("duban.dlt.depth", depth, DeadLetterDepth::latest)
                .description("死信积压 dead letters nobody has decided about")
                .register(meters);
        return letters;
    }

    private static @Nullable String traceparent(@Nullable Tracer tracer) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null || span.isNoop()) {
            return null;
        }
        return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-01";
    }
}
