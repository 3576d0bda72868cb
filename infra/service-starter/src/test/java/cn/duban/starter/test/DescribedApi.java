package cn.duban.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The description others program against: nothing in it is silent, and its examples run. A service
/// has a test of its own that extends this one.
public abstract class DescribedApi {
    private static final String[] ALL = {
        "register:read",
        "register:write",
        "key:manage",
        "submission:write",
        "submission:read",
        "submission:review",
        "figure:read",
        "plan:read",
        "plan:write",
        "plan:approve",
        "notification:read",
        "notification:manage",
        "ops"
    };

    @Autowired private TestCalls calls;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void it_has_a_chinese_title() {
        assertThat(description().title()).containsPattern("\\p{IsHan}");
    }

    @Test
    void every_endpoint_parameter_and_field_is_described_in_chinese() {
        ApiDescription description = description();
        assertThat(description.operations()).isEqualTo(served());
        assertThat(description.silences()).isEmpty();
    }

    @Test
    void every_example_is_understood() {
        assertThat(description().stumbles()).isEmpty();
    }

    /// Every method of every path under which something answers.
    private int served() {
        return handlers.getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getPatternValues().stream().anyMatch(p -> p.startsWith("/api/v1/")))
                .flatMap(mapping ->
                        mapping.getPatternValues().stream()
                                .flatMap(path ->
                                        mapping.getMethodsCondition().getMethods().stream()
                                                .map(method -> method + " " + path)))
                .collect(Collectors.toSet())
                .size();
    }

    private ApiDescription description() {
        return new ApiDescription(calls.as(ALL), "/v3/api-docs");
    }
}
