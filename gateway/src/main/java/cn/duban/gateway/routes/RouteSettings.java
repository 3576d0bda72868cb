package cn.duban.gateway.routes;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 服务地址 — where each service listens.
@ConfigurationProperties("duban.routes")
public record RouteSettings(
        @DefaultValue("http://127.0.0.1:8081") URI school,
        @DefaultValue("http://127.0.0.1:8083") URI indicator,
        @DefaultValue("http://127.0.0.1:8082") URI plan,
        @DefaultValue("http://127.0.0.1:8084") URI notification) {

    public URI of(Upstream upstream) {
        return switch (upstream) {
            case SCHOOL -> school;
            case INDICATOR -> indicator;
            case PLAN -> plan;
            case NOTIFICATION -> notification;
        };
    }
}
