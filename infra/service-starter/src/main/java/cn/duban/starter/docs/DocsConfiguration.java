package cn.duban.starter.docs;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class DocsConfiguration {

    static {
        // Any JSON, and a stream of events: their Java classes say nothing to a caller.
        SpringDocUtils.getConfig()
                .replaceWithClass(JsonNode.class, Object.class)
                .replaceWithClass(SseEmitter.class, String.class)
                .replaceWithClass(MediaType.class, String.class);
    }

    @Bean
    GlobalOpenApiCustomizer describingApi(
            @Value("${duban.docs.title:接口说明}") String title,
            @Value("${spring.application.name:}") String name) {
        JsonMapper strict =
                JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        String full = "%s %s".formatted(title, name).strip();
        return new DescribingApi(ApiWords.onTheClassPath(), strict, full);
    }

    /// First in the list is asked last: what springdoc knows better it keeps deciding.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver namingModels(ObjectMapperProvider mappers) {
        ModelResolver resolver = new ModelResolver(mappers.jsonMapper(), new Naming());
        return resolver.openapi31(true);
    }
}
