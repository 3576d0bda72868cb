package cn.duban.gateway.routes;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/// 转发 — carries a request to its service and the answer back, with the patience its address has.
///
/// Nothing is retried here: whoever pushes numbers repeats with the same Idempotency-Key, and a
/// repetition behind their back could only confuse them.
@Component
class Exchange implements ProxyExchange {
    private static final int CONNECTIONS = 512;
    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final TimeValue CHECKED_AFTER = TimeValue.ofMilliseconds(500);
    private static final TimeValue IDLE = TimeValue.ofSeconds(20);

    private final PatienceSettings patience;
    private final LiveStreams streams;
    private final Map<Duration, ProxyExchange> byPatience;

    Exchange(
            PatienceSettings patience,
            LiveStreams streams,
            RestClient.Builder clients,
            GatewayMvcProperties properties) {
        this.patience = patience;
        this.streams = streams;
        this.byPatience =
                Stream.of(patience.usual(), patience.bulk())
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        wait -> wait,
                                        wait ->
                                                new RestClientProxyExchange(
                                                        client(clients, patience.connect(), wait),
                                                        properties)));
    }

    @Override
    public ServerResponse exchange(Request request) {
        var incoming = request.getServerRequest();
        if (Destination.isStream(incoming)) {
            return streams.exchange(request);
        }
        var exchange = byPatience.get(patience.forPath(incoming.path()));
        if (exchange == null) {
            throw new IllegalStateException("no client for " + incoming.path());
        }
        return exchange.exchange(request);
    }

    static RestClient client(RestClient.Builder clients, Duration connect, Duration wait) {
        return clients.clone()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(http(connect, wait)))
                .build();
    }

    private static CloseableHttpClient http(Duration connect, Duration wait) {
        var connection =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(Timeout.of(wait))
                        .setValidateAfterInactivity(CHECKED_AFTER)
                        .build();
        var pool =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connection)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_PER_SERVICE)
                        .build();
        var request =
                RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(wait))
                        .setConnectionRequestTimeout(Timeout.of(connect))
                        .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(request)
                .evictExpiredConnections()
                .evictIdleConnections(IDLE)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }
}
