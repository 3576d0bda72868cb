package cn.duban.gateway.routes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// 后端服务 — the services behind the door and the addresses each of them answers, the same in the
/// service and at the door.
public enum Upstream {
    SCHOOL("学校服务", "units schools register keys"),
    INDICATOR(
            "指标服务", "catalogue periods submissions receipts figures completeness reviews rechecks"),
    PLAN("计划服务", "drafts plans commitments lights summaries reports matters scores"),
    NOTIFICATION("通知服务", "subscriptions channels inbox deliveries event-types");

    private static final String BASE = "/api/v1/";

    private final String title;
    private final String resources;

    Upstream(String title, String resources) {
        this.title = title;
        this.resources = resources;
    }

    public String title() {
        return title;
    }

    /// `school`, as it stands in an address and in the configuration.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// `school-service`, the audience of its tokens.
    public String service() {
        return id() + "-service";
    }

    String[] patterns() {
        return Arrays.stream(resources.split(" "))
                .flatMap(r -> Stream.of(BASE + r, BASE + r + "/**"))
                .toArray(String[]::new);
    }

    /// Each service keeps its dead letters at one address; at the door they need the service's
    /// name.
    String[] operations() {
        return new String[] {BASE + "ops/" + id() + "/**", BASE + "ops/" + service() + "/**"};
    }

    public static Optional<Upstream> of(String id) {
        return Arrays.stream(values()).filter(u -> u.id().equals(id)).findFirst();
    }
}
