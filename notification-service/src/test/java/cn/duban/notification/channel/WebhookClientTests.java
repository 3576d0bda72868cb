package cn.duban.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.notification.channel.WebhookAnswer.Answered;
import cn.duban.notification.channel.WebhookAnswer.Unreached;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// Against real receivers on loopback, with a cap of one second instead of fifteen.
class WebhookClientTests {
    private static final WebhookSettings SETTINGS =
            new WebhookSettings(
                    List.of("127.0.0.0/8"),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    DataSize.ofKilobytes(64));
    private final WebhookClient client =
            new WebhookClient(
                    SETTINGS,
                    new AddressRules(SETTINGS.allowedNetworks(), InetAddress::getAllByName));
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299, 400, 404, 410, 500})
    void the_status_comes_back_as_it_is(int status) {
        try (Receiver receiver = Receiver.answering(status)) {
            assertThat(post(receiver))
                    .isInstanceOfSatisfying(
                            Answered.class, a -> assertThat(a.status()).isEqualTo(status));
            assertThat(receiver.received().getFirst().body()).isEqualTo("{\"灯\":\"红\"}");
            assertThat(receiver.received().getFirst().id()).isEqualTo("id-1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_never_followed(int status) {
        try (Receiver inner = Receiver.answering(200);
                Receiver outer =
                        Receiver.behaving(Receiver.status(status, "Location", inner.url()))) {
            assertThat(post(outer))
                    .isInstanceOfSatisfying(
                            Answered.class, a -> assertThat(a.status()).isEqualTo(status));
            assertThat(inner.received()).isEmpty();
        }
    }

    @Test
    void what_a_receiver_asks_to_be_spared_is_read() {
        try (Receiver busy = Receiver.behaving(Receiver.status(503, "Retry-After", "120"))) {
            assertThat(post(busy))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            a -> assertThat(a.retryAfter()).contains(Duration.ofSeconds(120)));
        }
    }

    @Test
    void an_answer_without_end_is_cut_and_its_status_stands() {
        try (Receiver chatty = Receiver.behaving(WebhookClientTests::endless)) {
            assertThat(post(chatty))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            a -> {
                                assertThat(a.status()).isEqualTo(200);
                                assertThat(a.body()).hasSize(64 * 1024);
                            });
        }
    }

    @Test
    void an_answer_that_drips_is_cut_at_the_cap() {
        try (Receiver dripping = Receiver.behaving(this::drip)) {
            WebhookAnswer answer = post(dripping);
            assertThat(answer).isInstanceOf(Answered.class);
            assertThat(answer.took()).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void a_receiver_that_sleeps_is_given_up_at_the_cap() {
        try (Receiver sleeping = Receiver.behaving(_ -> await())) {
            WebhookAnswer answer = post(sleeping);
            assertThat(answer).isInstanceOf(Unreached.class);
            assertThat(answer.took()).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void a_receiver_that_is_not_there_is_told_apart_in_words() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        WebhookAnswer answer =
                client.post(URI.create("http://127.0.0.1:" + free + "/"), Map.of(), new byte[0]);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unreached.class, u -> assertThat(u.reason()).isEqualTo("连接不上"));
    }

    @Test
    void an_address_out_of_bounds_is_not_even_connected_to() throws IOException {
        try (Receiver inside = Receiver.answering(200);
                WebhookClient strict =
                        new WebhookClient(
                                SETTINGS, new AddressRules(List.of(), InetAddress::getAllByName))) {
            WebhookAnswer answer = strict.post(URI.create(inside.url()), Map.of(), new byte[0]);
            assertThat(answer).isInstanceOf(Unreached.class);
            assertThat(inside.received()).isEmpty();
        }
    }

    private WebhookAnswer post(Receiver receiver) {
        return client.post(
                URI.create(receiver.url()),
                Map.of("webhook-id", "id-1"),
                "{\"灯\":\"红\"}".getBytes(StandardCharsets.UTF_8));
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = new byte[8192];
        Arrays.fill(block, (byte) 'x');
        for (int i = 0; i < 10_000; i++) {
            exchange.getResponseBody().write(block);
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        do {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        } while (!awaits(100));
    }

    private void await() {
        awaits(60_000);
    }

    private boolean awaits(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
