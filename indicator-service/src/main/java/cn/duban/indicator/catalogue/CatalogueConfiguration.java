package cn.duban.indicator.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /// A broken catalogue stops the start here, with every mistake named.
    @Bean
    Catalogue catalogue() {
        return Catalogue.builtIn();
    }
}
