package cn.duban.indicator.submission;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import cn.duban.indicator.SaidRegister;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A district said to a running service: a city, a district, a town and primary schools 21990000xx,
/// with every period open.
public final class ADistrict {

    public static final int SCHOOLS = 12;
    static final String TERM = "2026-spring";
    static final String YEAR = "2025-2026";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ADistrict() {}

    public static String school(int number) {
        return "21990000%02d".formatted(number);
    }

    public static void said() {
        SaidRegister.topics();
        SaidRegister.unit("9901", "CITY", null);
        SaidRegister.unit("990102", "DISTRICT", "9901");
        SaidRegister.unit("99010203", "TOWN", "990102");
        for (int i = 1; i <= SCHOOLS; i++) {
            SaidRegister.primary(school(i), said -> said);
        }
    }

    /// Waits until the last school is known and the periods are open.
    public static void open(TestCalls.As bureau) {
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
                                                rows(vision(school(SCHOOLS), 500)))
                                        .status()
                                == 200);
    }

    /// A table of 双减 rows that goes round the schools again and again.
    public static String file(int rows) {
        StringBuilder table = new StringBuilder("school,form,period,asv.offer,hw.ok\n");
        for (int i = 0; i < rows; i++) {
            table.append(school(i % SCHOOLS + 1)).append(",BURDEN,").append(TERM).append(",是,是\n");
        }
        return table.toString();
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
}
