package cn.duban.plan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.scheduling.annotation.EnableScheduling;

/// 计划服务 — plans, commitments, lights and summaries on port 8082.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class PlanServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(PlanServiceApplication.class, args);
    }

    /// Dates are stored as the driver stores them, in UTC: a machine in another zone reads the same
    /// day.
    @Bean
    static MongoCustomConversions datesWithoutZone() {
        return MongoCustomConversions.create(a -> a.useNativeDriverJavaTimeCodecs());
    }
}
