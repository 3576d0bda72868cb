package cn.duban.indicator.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One school's burst never takes the places of another.
@DubanTest
class PushPlacesTests extends OnADistrict {

    private static final String TABLE = "text/csv";
    private static final int PLACES = 4;
    private static final String HEAD = "form,period,asv.offer,hw.ok\n";
    private static final String ROW = "BURDEN," + ADistrict.TERM + ",是,是\n";
    @LocalServerPort private int port;

    @Test
    void a_school_with_its_places_full_is_told_to_wait_while_another_goes_on() throws Exception {
        List<Socket> unfinished = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            unfinished.add(halfAPush(5));
        }
        await().atMost(20, SECONDS).until(() -> table(5).status() == 429);

        Answer fifth = table(5);
        assertThat(fifth.code()).isEqualTo("too-many-pushes-at-once");
        assertThat(fifth.raw().headers().firstValue("Retry-After")).contains("1");
        assertThat(table(6).status()).as("another school does not notice").isLessThan(300);

        for (Socket socket : unfinished) {
            assertThat(otherHalf(socket)).startsWith("HTTP/1.1 20");
        }
        await().atMost(5, SECONDS).until(() -> table(5).status() < 300);
    }

    /// The head and the first line of a push; its service waits for the rest.
    private Socket halfAPush(int number) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String head =
                """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: %s\r
                Content-Length: %d\r
                Connection: close\r
                \r
                %s\
                """
                        .formatted(
                                PUSH,
                                school(number).token(),
                                TABLE,
                                (HEAD + ROW).getBytes(UTF_8).length,
                                HEAD);
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String otherHalf(Socket socket) throws IOException {
        try (socket) {
            socket.getOutputStream().write(ROW.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private TestCalls.As school(int number) {
        return calls.asSchool(ADistrict.school(number), "submission:write");
    }

    private Answer table(int number) {
        return school(number).send("POST", PUSH, TABLE, BodyPublishers.ofString(HEAD + ROW));
    }
}
