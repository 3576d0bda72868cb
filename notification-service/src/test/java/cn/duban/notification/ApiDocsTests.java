package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.ApiDescription;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// The description others program against: nothing in it is silent, and its examples run.
///
/// The properties are those of the other tests, so that one service serves both.
@DubanTest
@TestPropertySource(
        properties = {
            "duban.webhook.allowed-networks=127.0.0.0/8",
            "duban.webhook.total-timeout=2s",
            "duban.delivery.sweep-every=500ms",
            "duban.delivery.breaker-open=200ms",
            "duban.delivery.count-every=200ms"
        })
class ApiDocsTests {

    private static final String[] ALL = {
        "register:read",
        "register:write",
        "key:manage",
        "submission:write",
        "submission:read",
        "figure:read",
        "plan:read",
        "plan:write",
        "notification:read",
        "notification:manage",
        "ops"
    };

    @Autowired private TestCalls calls;

    @Test
    void every_endpoint_parameter_and_field_is_described_in_chinese() {
        ApiDescription description = description();
        assertThat(description.operations()).isPositive();
        assertThat(description.silences()).isEmpty();
    }

    @Test
    void every_example_is_understood() {
        assertThat(description().stumbles()).isEmpty();
    }

    private ApiDescription description() {
        return new ApiDescription(calls.as(ALL), "/v3/api-docs");
    }
}
