package cn.duban.indicator.submission;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.DeadLetters;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A district said to a running service: a city, a district, a town and primary schools 21990000xx,
/// with every period open.
public final class ADistrict {

    static final String TERM = "2026-spring";
    static final String YEAR = "2025-2026";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String REGISTER = "duban.school.register";

    private ADistrict() {}

    static String school(int number) {
        return "21990000%02d".formatted(number);
    }

    static void said(int schools) {
        TestTopics.create(
                4,
                REGISTER,
                "duban.indicator.submissions",
                "duban.indicator.figures",
                "duban.indicator.catalogue",
                "duban.indicator.news");
        TestTopics.create(1, DeadLetters.topicOf("indicator-service"));
        unit("9901", "CITY", null);
        unit("990102", "DISTRICT", "9901");
        unit("99010203", "TOWN", "990102");
        String example = Contracts.example(REGISTER, "school.school-registered.v1").toJson();
        for (int i = 1; i <= schools; i++) {
            TestTopics.say(
                    REGISTER,
                    school(i),
                    example.replace("1199000017", school(i))
                            .replaceAll("\"kind\"\\s*:\\s*\"111\"", "\"kind\":\"211\""));
        }
    }

    /// Waits until the last school is known and the periods are open.
    static void open(TestCalls.As bureau, int schools) {
        await().atMost(60, SECONDS).until(() -> bureau.get("/api/v1/periods").json().size() >= 5);
        for (String period :
                List.of(TERM, YEAR, "2024-2025", "2026", "2025-spring", "2025-autumn")) {
            bureau.put(
                    "/api/v1/periods/" + period,
                    "{\"opens\":\"2020-01-01\",\"closes\":\"2099-12-31\"}");
        }
        await().atMost(60, SECONDS)
                .until(() ->
                        bureau.post(
                                                "/api/v1/submissions?dryRun=true",
                                                rows(vision(school(schools), 500)))
                                        .status()
                                == 200);
    }

    static String vision(String school, int screened) {
        return """
        {"school":"%s","form":"VISION","period":"%s","values":{"vis.due":%d,"vis.screened":%d,"vis.myopia":%d}}\
        """
                .formatted(school, TERM, screened + 3, screened, screened / 3);
    }

    static String rows(String... rows) {
        return "{\"rows\":[" + String.join(",", rows) + "]}";
    }

    static Answer send(TestCalls.As as, String path, String type, byte[] body, String... headers) {
        return as.send("POST", path, type, BodyPublishers.ofByteArray(body), headers);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void unit(String id, String level, @Nullable String parent) {
        String above = parent == null ? "" : ",\"parent\":\"" + parent + "\"";
        TestTopics.say(
                REGISTER,
                id,
                """
                {"specversion":"1.0","id":"u-%s","source":"/duban/school-service",
                 "type":"cn.duban.school.unit-registered.v1","subject":"%s",
                 "time":"2026-03-12T09:30:00+08:00","datacontenttype":"application/json","version":1,
                 "data":{"unit":"%s","name":"示例%s","level":"%s"%s}}
                """
                        .formatted(id, id, id, id, level, above));
    }
}
