package cn.duban.gateway.routes;

import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Vouching;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// 出门的请求头 — takes away everything a visitor could claim about themselves, and says who they are in
/// the door's own signed words.
@Component
class OutgoingHeaders implements RequestHttpHeadersFilter, Ordered {
    private static final Set<String> CLAIMS =
            Set.of("authorization", "cookie", "x-api-key", "forwarded", "x-real-ip", "baggage");
    private static final List<String> CLAIM_FAMILIES =
            List.of("x-duban-", "x-user-", "x-forwarded-", "x-original-", "x-rewrite-", "proxy-");

    private final Vouching vouching;
    private final AddingToAnswers adding;

    OutgoingHeaders(Vouching vouching, AddingToAnswers adding) {
        this.vouching = vouching;
        this.adding = adding;
    }

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        var outgoing = new HttpHeaders();
        incoming.forEach((name, values) -> {
            if (!isClaim(name)) {
                outgoing.addAll(name, values);
            }
        });
        var visitor =
                Visitor.of(request.servletRequest())
                        .or(() -> finder(request))
                        .orElseThrow(() -> new AccessDeniedException("nobody to vouch for"));
        if (adding.concern(request)) {
            outgoing.remove(HttpHeaders.ACCEPT_ENCODING);
        }
        outgoing.setBearerAuth(
                vouching.tokenFor(visitor, Destination.of(request).upstream().service()));
        return outgoing;
    }

    /// The one address that takes something from nobody: a key that was found.
    private static Optional<Visitor> finder(ServerRequest request) {
        return request.path().equals("/api/v1/keys/leaked")
                ? Optional.of(Visitor.finder())
                : Optional.empty();
    }

    private static boolean isClaim(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return CLAIMS.contains(lower) || CLAIM_FAMILIES.stream().anyMatch(lower::startsWith);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
