package cn.duban.indicator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A bureau with six public kindergartens of a town, every period of theirs open.
abstract class OnKindergartens {

    static final String SUBMISSIONS = "duban.indicator.submissions";
    static final String TERM = "2026-spring";

    @Autowired TestCalls calls;
    TestCalls.As bureau;

    @BeforeAll
    static void theSchoolsAreSaid() {
        SaidRegister.topics();
        SaidRegister.unit("9901", "CITY", null);
        SaidRegister.unit("990102", "DISTRICT", "9901");
        SaidRegister.unit("99010203", "TOWN", "990102");
        for (int i = 1; i <= 6; i++) {
            SaidRegister.kindergarten("119900000" + i, OnKindergartens::publicOne);
        }
    }

    private static String publicOne(String said) {
        return said.replace("\"PRIVATE\"", "\"PUBLIC\"")
                .replaceAll("\"quality\":\"CITY\"", "\"quality\":\"NONE\"");
    }

    @BeforeEach
    void thePeriodsAreOpen() {
        bureau = calls.as("register:write", "submission:write", "submission:read", "figure:read");
        await().atMost(60, SECONDS).until(() -> bureau.get("/api/v1/periods").json().size() >= 5);
        for (String period : List.of(TERM, "2026-autumn")) {
            assertThat(
                            bureau.put(
                                            "/api/v1/periods/" + period,
                                            "{\"opens\":\"2020-01-01\",\"closes\":\"2099-12-31\"}")
                                    .status())
                    .isEqualTo(200);
        }
        await().atMost(60, SECONDS).until(() -> trial("1199000006").status() == 200);
    }

    Answer push(String school, int kids, String key) {
        return bureau.post(
                "/api/v1/submissions",
                "{\"rows\":[" + row(school, kids) + "]}",
                "Idempotency-Key",
                key);
    }

    private Answer trial(String school) {
        return bureau.post(
                "/api/v1/submissions?dryRun=true", "{\"rows\":[" + row(school, 1) + "]}");
    }

    static String row(String school, int kids) {
        return """
        {"school":"%s","form":"KINDERGARTEN","period":"%s","values":{"kid.enrolled":%d,"tea.full":20}}\
        """
                .formatted(school, TERM, kids);
    }

    JsonNode figure(String indicator, String unit) {
        return bureau.get("/api/v1/figures/" + indicator + "/" + unit + "/" + TERM).json();
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).containsPattern("\\p{IsHan}");
    }
}
