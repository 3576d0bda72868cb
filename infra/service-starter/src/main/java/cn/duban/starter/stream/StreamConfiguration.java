package cn.duban.starter.stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(
        afterName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {
    @Bean
    Streams streams(StreamSettings settings, MeterRegistry meters) {
        return new Streams(settings, meters);
    }
}
