package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may ask for a trial, and what cannot be tried.
class TrialRefusalTests extends InApril {
    @Test
    void whoever_may_push_may_ask_and_nobody_else_who_may_not_read_plans() {
        String body = "{\"figures\":[]}";
        assertThat(calls.as("submission:write").post(TrialTests.TRIAL, body).status())
                .isEqualTo(200);
        assertThat(calls.as("plan:read").post(TrialTests.TRIAL, body).status()).isEqualTo(200);
        assertThat(calls.as("figure:read").post(TrialTests.TRIAL, body).status()).isEqualTo(403);
    }

    @Test
    void more_than_a_trial_push_foretells_is_refused() {
        String many =
                IntStream.rangeClosed(0, 500)
                        .mapToObj(_ -> TrialTests.figure("990101", "1"))
                        .collect(Collectors.joining(","));
        TestCalls.Answer refused = post("{\"figures\":[" + many + "]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("trial-invalid");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/figures");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                        | 422 | /figures
                    {"figures":[null]}                        | 422 | /figures/0
                    {"figures":[{"unit":"990101"}]}           | 422 | /figures/0/indicator
                    {"figures":[{"status":"HALF"}]}           | 400 | /figures/0/status
                    {"figures":[{"reference":"2026-02-30"}]}  | 400 | /figures/0/reference
                    """)
    void a_body_that_cannot_be_read_is_refused_with_its_place(String body, int status, String at) {
        TestCalls.Answer refused = post(body);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo(at);
    }

    @Test
    void more_schools_than_there_are_and_numbers_without_end_are_refused() {
        String figure =
                TrialTests.figure("990101", "1e99")
                        .replace("\"reportedAfter\":18", "\"reportedAfter\":21");
        assertThat(post("{\"figures\":[" + figure + "]}").json().path("errors").valueStream())
                .extracting(e -> e.path("at").asString())
                .containsExactly("/figures/0/numerator", "/figures/0/reportedAfter");
    }

    private TestCalls.Answer post(String body) {
        return calls.as("submission:write").post(TrialTests.TRIAL, body);
    }
}
