package cn.duban.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Only what may succeed when repeated invites to repeat it.
@DubanTest
class StoreTroubleTests {
    @Autowired TestCalls calls;

    @ParameterizedTest
    @CsvSource({
        "twice, 500, unexpected, false",
        "query, 500, unexpected, false",
        "overtaken, 409, changed-meanwhile, false",
        "away, 503, store-away, true",
        "timeout, 503, store-away, true"
    })
    void trouble_with_the_store_is_called_by_its_name(
            String kind, int status, String code, boolean again) {
        Answer answer = calls.as("note:read").get("/api/v1/trouble/" + kind);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.raw().headers().firstValue("Retry-After").isPresent()).isEqualTo(again);
    }
}
