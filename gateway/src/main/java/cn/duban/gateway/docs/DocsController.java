package cn.duban.gateway.docs;

import cn.duban.gateway.GatewayProblem;
import cn.duban.gateway.routes.RouteSettings;
import cn.duban.gateway.routes.Upstream;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads each service's own description and makes it speak of the door instead of the service.
@RestController
@RequestMapping("/api/docs")
@Hidden
class DocsController {
    private static final Logger log = LoggerFactory.getLogger(DocsController.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RouteSettings addresses;
    private final RestClient client;

    DocsController(RouteSettings addresses, RestClient.Builder clients) {
        this.addresses = addresses;
        var http =
                ClientHttpRequestFactoryBuilder.httpComponents()
                        .build(HttpClientSettings.defaults().withTimeouts(CONNECT, PATIENCE));
        this.client = clients.clone().requestFactory(http).build();
    }

    @GetMapping(value = "/{service}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("isAuthenticated()")
    JsonNode description(@PathVariable String service) {
        var upstream =
                Upstream.of(service)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var address = addresses.of(upstream).resolve("/v3/api-docs");
        try {
            var description = client.get().uri(address).retrieve().body(ObjectNode.class);
            if (description == null) {
                throw new GatewayProblem.ServiceAway(upstream.title());
            }
            return atTheDoor(description, upstream);
        } catch (RestClientException e) {
            log.warn("{} did not describe itself", upstream, e);
            throw new GatewayProblem.ServiceAway(upstream.title());
        }
    }

    private static JsonNode atTheDoor(ObjectNode description, Upstream upstream) {
        description.putArray("servers").addObject().put("url", "/").put("description", "网关");
        var info =
                description.get("info") instanceof ObjectNode known
                        ? known
                        : description.putObject("info");
        info.put("title", upstream.title() + " " + upstream.service());
        var schemes = description.withObject("/components").withObject("/securitySchemes");
        schemes.withObject("/key")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-Api-Key")
                .put("description", "学校密钥 dbn_live_…");
        description.putArray("security").addObject().putArray("key");
        return description;
    }
}
