package cn.duban.indicator.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /// A broken catalogue stops the start here, with every mistake named.
    @Bean
    Catalogue catalogue(Clock clock) {
        return Catalogue.builtIn(LocalDate.now(clock));
    }
}
