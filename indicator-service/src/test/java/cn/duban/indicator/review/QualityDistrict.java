package cn.duban.indicator.review;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.indicator.SaidRegister;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;

/// A district of its own for 审核 and 抽测复核: primary schools 21990008xx of the towns 99010803 and,
/// from 21 to 30, 99010804, that report 视力筛查 of terms no other test touches.
public record QualityDistrict(TestCalls calls) {

    public static final String TERM = "2023-spring";
    public static final String BEFORE = "2022-autumn";

    public static String school(int number) {
        return "21990008%02d".formatted(number);
    }

    public static void said(int schools) {
        SaidRegister.topics();
        SaidRegister.unit("9901", "CITY", null);
        SaidRegister.unit("990108", "DISTRICT", "9901");
        SaidRegister.unit("99010803", "TOWN", "990108");
        SaidRegister.unit("99010804", "TOWN", "990108");
        for (int i = 1; i <= schools; i++) {
            registered(school(i), i > 20 && i <= 30 ? "99010804" : "99010803", "990108");
        }
    }

    /// A primary school said to be in a town of a district.
    public static void registered(String school, String town, String district) {
        SaidRegister.primary(
                school, said -> said.replace("99010203", town).replace("990102", district));
    }

    public void open(int schools) {
        for (String period : new String[] {TERM, BEFORE}) {
            reopen(period);
        }
        await().atMost(60, SECONDS)
                .until(() ->
                        push(admin(), "?dryRun=true", row(school(schools), 90, 30)).status()
                                == 200);
    }

    public void reopen(String period) {
        assertThat(
                        admin().put(
                                        "/api/v1/periods/" + period,
                                        "{\"opens\":\"2020-01-01\",\"closes\":\"2099-12-31\"}")
                                .status())
                .isEqualTo(200);
    }

    public TestCalls.As admin() {
        return staff(
                "admin",
                "register:write",
                "submission:write",
                "submission:read",
                "figure:read",
                "submission:review");
    }

    public TestCalls.As reviewer() {
        return staff("reviewer", "submission:read", "submission:review", "figure:read");
    }

    public TestCalls.As of(String school) {
        return calls.asSchool(school, "submission:write", "submission:read", "figure:read");
    }

    public TestCalls.As staff(String subject, String... scopes) {
        return calls.with(c -> c.subject(subject).claim("name", "示例" + subject), scopes);
    }

    public TestCalls.As staffOf(String unit, String... scopes) {
        return calls.with(
                c -> c.subject("of-" + unit).claim("name", "示例").claim("unit", unit), scopes);
    }

    /// The school sends its own row.
    public Answer push(String school, int screened, int myopia) {
        return push(of(school), "", row(school, screened, myopia));
    }

    public static Answer push(TestCalls.As as, String query, String... rows) {
        return as.post(
                "/api/v1/submissions" + query, "{\"rows\":[" + String.join(",", rows) + "]}");
    }

    public static String row(String school, int screened, int myopia) {
        return """
        {"school":"%s","form":"VISION","period":"%s","values":{"vis.due":%d,"vis.screened":%d,"vis.myopia":%d}}\
        """
                .formatted(school, TERM, screened + 3, screened, myopia);
    }
}
