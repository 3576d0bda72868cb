package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.ApiDescription;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The description others program against: nothing in it is silent, and its examples run.
@DubanTest
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
        "plan:approve",
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
