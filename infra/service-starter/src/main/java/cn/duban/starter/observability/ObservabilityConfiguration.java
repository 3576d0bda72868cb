package cn.duban.starter.observability;

import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ObservabilityConfiguration {
    /// Kafka Streams alone would export thousands of series per instance; lag and thread state
    /// remain.
    @Bean
    MeterFilter quietStreams() {
        return MeterFilter.deny(id ->
                id.getName().startsWith("kafka.stream")
                        && !id.getName().startsWith("kafka.stream.thread"));
    }

    @Bean
    MeterRegistryCustomizer<?> namesTheService(
            @Value("${spring.application.name}") String service) {
        return registry -> registry.config().commonTags("service", service);
    }
}
