package cn.duban.starter.instance;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class InstanceConfiguration {
    @Bean
    InstanceName instanceName(
            @Value("${spring.application.name}") String service,
            @Value("${server.port:0}") int port) {
        return InstanceName.of(service, InstanceName.machine(), port);
    }
}
