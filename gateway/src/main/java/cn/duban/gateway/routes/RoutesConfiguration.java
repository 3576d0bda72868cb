package cn.duban.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// One route per service, and one for its operations.
@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {
    private final RouteSettings addresses;
    private final Guard guard;
    private final AddingToAnswers adding;

    RoutesConfiguration(RouteSettings addresses, Guard guard, AddingToAnswers adding) {
        this.addresses = addresses;
        this.guard = guard;
        this.adding = adding;
    }

    @Bean
    RouterFunction<ServerResponse> routes() {
        return Arrays.stream(Upstream.values())
                .flatMap(upstream -> Stream.of(business(upstream), operations(upstream)))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private RouterFunction<ServerResponse> business(Upstream upstream) {
        return route(upstream.service())
                .route(anyOf(upstream.patterns()), http())
                .before(uri(addresses.of(upstream)))
                .before(new Destination(upstream)::markedOn)
                .filter((request, next) ->
                        adding.to(guard.ask(upstream, request, next), request, upstream))
                .build();
    }

    private RouterFunction<ServerResponse> operations(Upstream upstream) {
        return route(upstream.service() + "-ops")
                .route(anyOf(upstream.operations()), http())
                .before(rewritePath("/api/v1/ops/[^/]+/(?<rest>.*)", "/api/v1/ops/${rest}"))
                .before(uri(addresses.of(upstream)))
                .before(new Destination(upstream)::markedOn)
                .filter((request, next) -> guard.ask(upstream, request, next))
                .build();
    }

    private static RequestPredicate anyOf(String[] patterns) {
        return Arrays.stream(patterns)
                .map(GatewayRequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
