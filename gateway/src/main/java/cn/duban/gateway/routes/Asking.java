package cn.duban.gateway.routes;

import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Vouching;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/// 代问 — asks a service something in a visitor's name, while the visitor waits: with little
/// patience, and not at all while the service is known to be away.
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
                                        .headers(h ->
                                                h.setBearerAuth(
                                                        vouching.tokenFor(
                                                                visitor, upstream.service())))
                                        .body(body)
                                        .retrieve()
                                        .body(JsonNode.class)));
    }
}
