package cn.duban.gateway.foretelling;

import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.routes.Addendum;
import cn.duban.gateway.routes.Asking;
import cn.duban.gateway.routes.Upstream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// 试运行的亮灯 — takes the figures that a trial push foretells to plan-service and adds which lights
/// they would change.
///
/// - Services do not ask each other; the door may, for somebody who waits for it. A real push is
///   never held up.
/// - Without plan-service the answer is whole but for the lights, and says so.
@Component
class LightsOfTrialPush implements Addendum {
    private static final String PUSH = "/api/v1/submissions";
    private static final String TRIAL = "/api/v1/lights/trial";
    private static final String AWAY = "计划服务暂时没有应答，亮灯变化未能试算。";
    private static final Set<String> YES = Set.of("true", "on", "yes", "1");

    private final Asking asking;

    LightsOfTrialPush(Asking asking) {
        this.asking = asking;
    }

    @Override
    public boolean concerns(ServerRequest request) {
        return HttpMethod.POST.equals(request.method())
                && request.path().equals(PUSH)
                && isYes(
                        UriComponentsBuilder.fromUri(request.uri())
                                .build()
                                .getQueryParams()
                                .getFirst("dryRun"));
    }

    private static boolean isYes(@Nullable String said) {
        return said != null && YES.contains(said.toLowerCase(Locale.ROOT));
    }

    @Override
    public void addTo(ObjectNode answer, Visitor visitor) {
        JsonNode figures = answer.path("figures");
        if (!figures.isArray() || figures.isEmpty()) {
            return;
        }
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.set("figures", figures);
        asking.ask(Upstream.PLAN, TRIAL, question, visitor)
                .map(told -> told.path("lights"))
                .filter(JsonNode::isArray)
                .ifPresentOrElse(
                        lights -> answer.set("lights", lights),
                        () -> answer.put("lightsNote", AWAY));
    }
}
