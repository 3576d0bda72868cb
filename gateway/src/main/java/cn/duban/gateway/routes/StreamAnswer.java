package cn.duban.gateway.routes;

import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/// What a service answered before its stream began.
record StreamAnswer(HttpStatusCode status, HttpHeaders headers) implements ProxyExchange.Response {
    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
