package cn.duban.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A kind nobody has heard of is refused: an empty list would look like "there is none".
@DubanTest
class UnknownKindTests {

    @Autowired private TestCalls calls;

    @Test
    void an_unknown_kind_of_school_or_grouping_is_refused_with_what_is_known() {
        TestCalls.As reader = calls.as("register:read");
        for (String path : new String[] {"/api/v1/schools", "/api/v1/register/groupings"}) {
            Answer refused = reader.get(path + "?kind=zzz");
            assertThat(refused.status()).as(path).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("unknown-kind");
            assertThat(refused.json().at("/errors/0/suggestion").asString())
                    .containsAnyOf("211 小学", "集团");
        }
        assertThat(reader.get("/api/v1/schools?kind=211").status()).isEqualTo(200);
        assertThat(reader.get("/api/v1/register/groupings?kind=GROUP").status()).isEqualTo(200);
    }
}
