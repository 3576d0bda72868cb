package cn.duban.gateway.routes;

import cn.duban.gateway.GatewayProblem.ServiceAway;
import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Vouching;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/// 代问 — asks a service something in a visitor's name, while the visitor waits: with the patience of
/// a question, and not at all while the service is known to be away.
@Component
public class Asking {
    private final RouteSettings addresses;
    private final Guard guard;
    private final Vouching vouching;
    private final RestClient client;

    Asking(
            RouteSettings addresses,
            PatienceSettings patience,
            Guard guard,
            Vouching vouching,
            RestClient.Builder clients) {
        this.addresses = addresses;
        this.guard = guard;
        this.vouching = vouching;
        this.client = Exchange.client(clients, patience.connect(), patience.question());
    }

    /// What it answered; nothing where it is away, slow, or refuses.
    public Optional<JsonNode> ask(Upstream upstream, String path, JsonNode body, Visitor visitor) {
        return guard.tried(
                upstream,
                () ->
                        Optional.ofNullable(
                                client.post()
                                        .uri(addresses.of(upstream).resolve(path))
                                        .headers(h -> h.setBearerAuth(token(upstream, visitor)))
                                        .body(body)
                                        .retrieve()
                                        .body(JsonNode.class)));
    }

    /// What stands at `/api/v1/…`; nothing where the service knows nothing there.
    ///
    /// @throws ServiceAway where it does not answer, or with a fault
    /// @throws AccessDeniedException where it refuses the visitor
    public Optional<JsonNode> find(Upstream upstream, Visitor visitor, String... segments) {
        Said said =
                guard.tried(upstream, () -> Optional.of(asked(upstream, visitor, segments)))
                        .orElseThrow(() -> new ServiceAway(upstream.title()));
        if (said.status().value() == HttpStatus.FORBIDDEN.value()) {
            throw new AccessDeniedException(upstream.service());
        }
        if (said.status().is4xxClientError()) {
            return Optional.empty();
        }
        if (said.body() == null) {
            throw new ServiceAway(upstream.title());
        }
        return Optional.of(said.body());
    }

    private record Said(HttpStatusCode status, @Nullable JsonNode body) {}

    private Said asked(Upstream upstream, Visitor visitor, String... segments) {
        return client.get()
                .uri(address(upstream, segments))
                .headers(h -> h.setBearerAuth(token(upstream, visitor)))
                .exchangeForRequiredValue((_, answer) -> said(answer));
    }

    private String token(Upstream upstream, Visitor visitor) {
        return vouching.tokenFor(visitor, upstream.service());
    }

    private static Said said(ConvertibleClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        return new Said(status, status.is2xxSuccessful() ? answer.bodyTo(JsonNode.class) : null);
    }

    private URI address(Upstream upstream, String... segments) {
        return UriComponentsBuilder.fromUri(addresses.of(upstream))
                .path("/api/v1")
                .pathSegment(segments)
                .build()
                .encode()
                .toUri();
    }
}
