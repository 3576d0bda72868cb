package cn.duban.gateway.routes;

import cn.duban.gateway.GatewayProblem;
import cn.duban.gateway.identity.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// 补充答复 — holds the one answer something is to be added to, within a bound; what is larger, no
/// JSON, or no success goes on as it came.
@Component
class AddingToAnswers {
    private static final int MOST = 8 * 1024 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final List<Addendum> addenda;

    AddingToAnswers(List<Addendum> addenda) {
        this.addenda = List.copyOf(addenda);
    }

    /// Whether the answer will be read here, so that it must not come compressed.
    boolean concern(ServerRequest request) {
        return addenda.stream().anyMatch(addendum -> addendum.concerns(request));
    }

    ServerResponse to(ServerResponse answer, ServerRequest request, Upstream upstream) {
        if (!concern(request) || !isReadable(answer)) {
            return answer;
        }
        InputStream from =
                MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
        if (from == null) {
            return answer;
        }
        try {
            byte[] held = from.readNBytes(MOST + 1);
            if (held.length > MOST) {
                goesOn(request, new SequenceInputStream(new ByteArrayInputStream(held), from));
            } else {
                byte[] whole = added(held, request);
                answer.headers().setContentLength(whole.length);
                goesOn(request, new ByteArrayInputStream(whole));
            }
            return answer;
        } catch (IOException broken) {
            closed(request);
            throw new GatewayProblem.ServiceAway(upstream.title());
        }
    }

    private static boolean isReadable(ServerResponse answer) {
        MediaType type = answer.headers().getContentType();
        return answer.statusCode().is2xxSuccessful()
                && type != null
                && type.isCompatibleWith(MediaType.APPLICATION_JSON)
                && answer.headers().getFirst(HttpHeaders.CONTENT_ENCODING) == null;
    }

    private byte[] added(byte[] held, ServerRequest request) {
        Visitor visitor = Visitor.of(request.servletRequest()).orElse(null);
        try {
            if (visitor == null || !(JSON.readTree(held) instanceof ObjectNode answer)) {
                return held;
            }
            addenda.stream()
                    .filter(addendum -> addendum.concerns(request))
                    .forEach(addendum -> addendum.addTo(answer, visitor));
            return JSON.writeValueAsBytes(answer);
        } catch (JacksonException notJson) {
            return held;
        }
    }

    private static void goesOn(ServerRequest request, InputStream body) {
        MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, body);
    }

    private static void closed(ServerRequest request) {
        ClientHttpResponse broken = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (broken != null) {
            broken.close();
        }
    }
}
