package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/// How much a request may bring.
class BodySizeTests extends AtTheDoor {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void a_json_body_above_two_megabytes_is_refused_announced_or_not() {
        var token = asAdmin();
        SERVICE.forget();
        var announced = BodyPublishers.ofByteArray(new byte[3 * MEGABYTE]);
        var flowing =
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[20 * MEGABYTE]));
        for (var body : new HttpRequest.BodyPublisher[] {announced, flowing}) {
            var answer =
                    calls.anonymously()
                            .send(
                                    "POST",
                                    "/api/v1/subscriptions",
                                    "application/json",
                                    body,
                                    "Authorization",
                                    token);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("body-too-large");
        }
        assertThat(SERVICE.seen()).isEmpty();
    }

    @Test
    void twenty_announced_megabytes_are_refused_cleanly_too() {
        var body = BodyPublishers.ofByteArray(new byte[20 * MEGABYTE]);
        var answer =
                calls.anonymously()
                        .send(
                                "POST",
                                "/api/v1/drafts",
                                "multipart/form-data; boundary=x",
                                body,
                                "Authorization",
                                asAdmin());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void the_door_lets_as_much_through_as_a_service_says_it_takes() {
        var paths =
                new String[] {
                    "/api/v1/submissions",
                    "/api/v1/submissions/jobs",
                    "/api/v1/register/import",
                    "/api/v1/drafts",
                    "/api/v1/commitments/c/evidence",
                    "/api/v1/matters/m/evidence"
                };
        for (var path : paths) {
            assertThat(sendFlowing(path, "application/json", 5 * MEGABYTE)).as(path).isEqualTo(200);
            assertThat(sendFlowing(path, "application/json", 12 * MEGABYTE + 1))
                    .as(path)
                    .isEqualTo(413);
        }
        SERVICE.forget();
    }

    @Test
    void documents_and_row_files_may_be_larger() {
        for (var type : new String[] {"application/x-ndjson", "text/csv; charset=utf-8"}) {
            assertThat(sendFlowing("/api/v1/submissions", type, 5 * MEGABYTE)).isEqualTo(200);
            assertThat(SERVICE.last().body()).hasSize(5 * MEGABYTE);
        }
        assertThat(sendFlowing("/api/v1/drafts", "multipart/form-data; boundary=x", 5 * MEGABYTE))
                .isEqualTo(200);
        assertThat(SERVICE.last().body()).hasSize(5 * MEGABYTE);
    }

    private int sendFlowing(String path, String type, int size) {
        return calls.anonymously()
                .send(
                        "POST",
                        path,
                        type,
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[size])),
                        "Authorization",
                        asAdmin())
                .status();
    }
}
