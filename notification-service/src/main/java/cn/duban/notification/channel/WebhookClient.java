package cn.duban.notification.channel;

import cn.duban.notification.channel.WebhookAnswer.Answered;
import cn.duban.notification.channel.WebhookAnswer.Unreached;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 回调客户端 — one POST within the bounds: no redirect, no cookie, no retry of its own, a cap on time
/// and on the size of the answer, and only to addresses the rules approve at that moment.
final class WebhookClient implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WebhookClient.class);

    private final WebhookSettings settings;
    private final CloseableHttpClient encrypted;
    private final CloseableHttpClient plain;
    private final ScheduledExecutorService alarm =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("webhook-cap").factory());

    WebhookClient(WebhookSettings settings, AddressRules rules) {
        this.settings = settings;
        this.encrypted = client(settings, host -> rules.approved(host, false));
        this.plain = client(settings, host -> rules.approved(host, true));
    }

    WebhookAnswer post(URI url, Map<String, String> headers, byte[] body) {
        HttpPost request = request(url, headers, body);
        long started = System.nanoTime();
        var cut =
                alarm.schedule(
                        request::cancel, settings.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
        CloseableHttpClient client = "http".equalsIgnoreCase(url.getScheme()) ? plain : encrypted;
        try {
            ClassicHttpResponse response = client.executeOpen(HttpHost.create(url), request, null);
            Answered answered = answered(response, request, started);
            close(response);
            return answered;
        } catch (IOException e) {
            return new Unreached(reason(e, request.isCancelled()), since(started));
        } finally {
            cut.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        alarm.shutdownNow();
        encrypted.close();
        plain.close();
    }

    private static HttpPost request(URI url, Map<String, String> headers, byte[] body) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        var type = ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
        request.setEntity(new ByteArrayEntity(body, type));
        return request;
    }

    private Answered answered(ClassicHttpResponse response, HttpPost request, long started) {
        String body = beginning(response, request);
        return new Answered(response.getCode(), body, retryAfter(response), since(started));
    }

    /// The status has arrived and stands; what is missing of the body is nobody's loss.
    private String beginning(ClassicHttpResponse response, HttpPost request) {
        int most = (int) settings.answerLimit().toBytes();
        if (response.getEntity() == null) {
            return "";
        }
        byte[] read = new byte[most];
        int length = 0;
        try {
            InputStream in = response.getEntity().getContent();
            int more = in.read(read, 0, most);
            while (more > 0) {
                length += more;
                more = in.read(read, length, most - length);
            }
        } catch (IOException cutOff) {
            request.cancel();
        }
        if (length == most) {
            request.cancel();
        }
        return new String(read, 0, length, StandardCharsets.UTF_8);
    }

    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException cutOff) {
            log.debug("closing an answer that was cut off: {}", cutOff.getMessage());
        }
    }

    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        if (header == null || !header.getValue().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(header.getValue())));
    }

    private static String reason(IOException e, boolean cut) {
        return switch (e) {
            case UnknownHostException _ -> "域名解析不到可以访问的地址";
            case SocketTimeoutException _ -> "超时没有回答";
            case ConnectException _ -> "连接不上";
            case SSLException _ -> "加密连接的证书或协议不被信任";
            case InterruptedIOException _ -> "超时没有回答";
            default -> cut ? "超时没有回答" : "连接中断";
        };
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static CloseableHttpClient client(WebhookSettings settings, Approving approving) {
        Timeout total = Timeout.of(settings.totalTimeout());
        return HttpClients.custom()
                .setConnectionManager(connections(settings, approving))
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(total)
                                .setConnectionRequestTimeout(total)
                                .build())
                .setUserAgent("Duban-Webhook/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(
            WebhookSettings settings, Approving approving) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(approving)
                .setMaxConnTotal(64)
                .setMaxConnPerRoute(8)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(Timeout.of(settings.totalTimeout()))
                                .build())
                .build();
    }

    /// The connection goes to the very addresses that were approved, however the name resolves
    /// later.
    private interface Approving extends DnsResolver {
        @Override
        InetAddress[] resolve(String host) throws UnknownHostException;

        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
