package cn.duban.gateway.routes;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerRequest;

/// 去处 — which service a request was routed to, remembered with the request.
record Destination(Upstream upstream) {
    private static final String ATTRIBUTE = Destination.class.getName();
    private static final String STREAM = "/stream";

    ServerRequest markedOn(ServerRequest request) {
        request.servletRequest().setAttribute(ATTRIBUTE, this);
        return request;
    }

    static Destination of(ServerRequest request) {
        if (request.servletRequest().getAttribute(ATTRIBUTE) instanceof Destination known) {
            return known;
        }
        throw new IllegalStateException("no route was chosen for " + request.path());
    }

    static boolean isStream(ServerRequest request) {
        return HttpMethod.GET.equals(request.method()) && request.path().endsWith(STREAM);
    }
}
