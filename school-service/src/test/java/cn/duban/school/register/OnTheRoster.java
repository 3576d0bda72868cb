package cn.duban.school.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A city with districts to hold schools, and sheets sent to its register.
abstract class OnTheRoster {

    static final String HEAD = "标识码,名称,生效日期,单位,办学类型,举办者,办别,城乡,状态,学段,普惠认定文号,普惠认定止\n";

    @Autowired TestCalls calls;
    TestCalls.As bureau;

    @BeforeEach
    void units() {
        bureau = calls.as("register:read", "register:write");
        bureau.post(
                "/api/v1/register/import",
                """
                {"units": [{"unit": "9906", "name": "花名市", "level": "CITY"},
                           {"unit": "990601", "name": "花名区", "level": "DISTRICT", "parent": "9906"},
                           {"unit": "990602", "name": "邻区", "level": "DISTRICT", "parent": "9906"},
                           {"unit": "990603", "name": "往返区", "level": "DISTRICT", "parent": "9906"}]}
                """);
    }

    Answer csv(String sheet, boolean dryRun) {
        Answer answer = send("text/csv", sheet.getBytes(StandardCharsets.UTF_8), dryRun);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    Answer send(String type, byte[] sheet, boolean dryRun) {
        return bureau.send(
                "POST",
                "/api/v1/register/import?dryRun=" + dryRun,
                type,
                BodyPublishers.ofByteArray(sheet));
    }
}
