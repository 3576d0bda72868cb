package cn.duban.starter.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/// The only clock: schools and bureaus live by the time of Shanghai, wherever the machine stands.
///
/// It counts whole milliseconds, as the store does: what was answered and what is read later is the
/// same to the last digit.
@AutoConfiguration
class TimeConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneId.of("Asia/Shanghai"));
    }
}
