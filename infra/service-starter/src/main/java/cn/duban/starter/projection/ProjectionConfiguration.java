package cn.duban.starter.projection;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

@AutoConfiguration(
        afterName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class ProjectionConfiguration {
    @Bean
    Projections projections(MongoTemplate store) {
        return new Projections(store);
    }
}
