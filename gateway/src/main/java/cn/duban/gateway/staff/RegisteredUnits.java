package cn.duban.gateway.staff;

import cn.duban.gateway.GatewayProblem.ServiceAway;
import cn.duban.gateway.GatewayProblem.UnknownUnit;
import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Vouching;
import cn.duban.gateway.routes.RouteSettings;
import cn.duban.gateway.routes.Upstream;
import cn.duban.starter.problem.Nearest;
import java.time.Duration;
import java.util.Collection;
import java.util.TreeMap;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/// 名册里的单位 — asked of the register itself, as whoever opens the account: nobody is bound to a unit
/// that is not there, or that lies outside the opener's own.
@Component
class RegisteredUnits {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RouteSettings addresses;
    private final Vouching vouching;
    private final RestClient client;

    RegisteredUnits(RouteSettings addresses, Vouching vouching, RestClient.Builder clients) {
        this.addresses = addresses;
        this.vouching = vouching;
        var http = new HttpComponentsClientHttpRequestFactory();
        http.setReadTimeout(PATIENCE);
        this.client = clients.clone().requestFactory(http).build();
    }

    void refuseUnknown(String unit, Visitor opener) {
        var names = new TreeMap<String, String>();
        collect(tree(opener), names);
        if (!names.containsKey(unit)) {
            throw new UnknownUnit(unit, suggestion(unit, names));
        }
    }

    /// By code, or by the name somebody wrote instead of it.
    private static String suggestion(String unit, TreeMap<String, String> names) {
        Collection<String> codes = names.keySet();
        return codes.stream()
                .filter(code -> unit.equals(names.get(code)))
                .findFirst()
                .or(() -> Nearest.among(unit, codes, 1).stream().findFirst())
                .map(code -> "%s（%s）".formatted(code, names.get(code)))
                .orElse("名册里还没有单位，请先在名册里录入。");
    }

    private JsonNode tree(Visitor opener) {
        var school = Upstream.SCHOOL;
        try {
            var tree =
                    client.get()
                            .uri(addresses.of(school).resolve("/api/v1/units"))
                            .headers(h ->
                                    h.setBearerAuth(vouching.tokenFor(opener, school.service())))
                            .retrieve()
                            .body(JsonNode.class);
            if (tree == null) {
                throw new ServiceAway(school.title());
            }
            return tree;
        } catch (RestClientException e) {
            throw new ServiceAway(school.title());
        }
    }

    private static void collect(JsonNode branches, TreeMap<String, String> names) {
        for (var branch : branches) {
            names.put(branch.path("unit").asString(""), branch.path("name").asString(""));
            collect(branch.path("children"), names);
        }
    }
}
