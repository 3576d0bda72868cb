package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 试运行: the figures of one service and the lights of another in one answer, and nothing else
/// touched.
class TrialPushTests extends AtTheDoor {
    private static final String PUSH = "/api/v1/submissions";
    private static final String DRY = PUSH + "?dryRun=true";
    private static final String TRIAL = "/api/v1/lights/trial";
    private static final String FIGURE =
            "{\"indicator\":\"FIT.PASS\",\"unit\":\"990101\",\"after\":\"95.2000000001\",\"share\":0.10}";
    private static final String FORETOLD =
            "{\"sent\":1,\"accepted\":1,\"errors\":[],\"figures\":[" + FIGURE + "]}";
    private static final String LIGHTS =
            "{\"lights\":[{\"commitment\":\"C1\",\"from\":\"RED\",\"to\":\"GREEN\"}]}";

    @BeforeEach
    void both() {
        SERVICE.forget();
        SERVICE.says(DRY, 200, FORETOLD);
        SERVICE.says(TRIAL, 200, LIGHTS);
    }

    @AfterEach
    void asBefore() {
        SERVICE.saysNoMore();
    }

    @Test
    void a_trial_push_is_told_the_lights_its_figures_would_change() {
        var answer = push(DRY, "Accept-Encoding", "gzip");
        assertThat(answer.status()).isEqualTo(200);
        var told = answer.json();
        assertThat(told.at("/lights/0/to").asString()).isEqualTo("GREEN");
        assertThat(told.has("lightsNote")).isFalse();
        assertThat(told.at("/figures/0")).isEqualTo(read(FIGURE));
        assertThat(told.path("sent").asInt()).isEqualTo(1);

        var question = asked().getFirst();
        assertThat(asked()).hasSize(1);
        assertThat(question.method()).isEqualTo("POST");
        assertThat(read(question.body()).path("figures")).isEqualTo(read("[" + FIGURE + "]"));
        assertThat(question.headers().getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(question.headers().getFirst("Authorization"))
                .as("a token for plan-service alone")
                .isNotEqualTo(SERVICE.seen().getFirst().headers().getFirst("Authorization"));
        assertThat(SERVICE.seen().getFirst().headers().containsKey("Accept-Encoding")).isFalse();
    }

    @Test
    void a_school_may_ask_with_its_key() {
        var key = knownKey("1199000017").reveal();
        SERVICE.forget();
        var told = post(DRY, "{}", "X-Api-Key", key).json();
        assertThat(told.at("/lights/0/commitment").asString()).isEqualTo("C1");
    }

    @Test
    void some_rows_refused_do_not_keep_the_others_lights_back() {
        SERVICE.says(DRY, 207, FORETOLD);
        assertThat(push(DRY).status()).isEqualTo(207);
        assertThat(push(DRY).json().path("lights")).isEqualTo(read(LIGHTS).path("lights"));
    }

    @Test
    void without_plan_service_the_answer_is_whole_but_for_a_note() {
        SERVICE.saysLate(TRIAL, LIGHTS);
        noted(push(DRY));
        SERVICE.letGo();
        for (int status : new int[] {503, 403, 500}) {
            SERVICE.says(TRIAL, status, "{\"code\":\"some\"}");
            noted(push(DRY));
        }
        SERVICE.says(TRIAL, 200, "[]");
        noted(push(DRY));
    }

    @Test
    void a_real_push_asks_plan_service_nothing_and_arrives_byte_for_byte() {
        for (var path : List.of(PUSH, PUSH + "?dryRun=false", PUSH + "?atomic=true")) {
            SERVICE.says(path, 201, FORETOLD + "\n");
            assertThat(push(path).body()).asString().isEqualTo(FORETOLD + "\n");
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void what_foretells_no_figure_or_was_refused_asks_nothing() {
        SERVICE.says(DRY, 200, "{\"sent\":1,\"figures\":[]}");
        assertThat(push(DRY).json()).isEqualTo(read("{\"sent\":1,\"figures\":[]}"));
        SERVICE.says(DRY, 422, FORETOLD);
        assertThat(push(DRY).body()).asString().isEqualTo(FORETOLD);
        assertThat(asked()).isEmpty();
    }

    @Test
    void an_answer_too_large_to_be_held_goes_through_as_it_came() {
        var large = "{\"figures\":[" + FIGURE + "],\"x\":\"" + "x".repeat(9_000_000) + "\"}";
        SERVICE.says(DRY, 200, large);
        assertThat(push(DRY).body()).asString().isEqualTo(large);
        assertThat(asked()).isEmpty();
    }

    private void noted(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("lightsNote").asString()).isEqualTo("计划服务暂时没有应答，亮灯变化未能试算。");
        assertThat(answer.json().has("lights")).isFalse();
        assertThat(answer.json().path("figures")).isEqualTo(read("[" + FIGURE + "]"));
    }

    private Answer push(String path, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", asAdmin()));
        all.addAll(List.of(headers));
        SERVICE.forget();
        return post(path, "{\"rows\":[]}", all.toArray(String[]::new));
    }

    private static List<TinyService.Seen> asked() {
        return SERVICE.seen().stream().filter(seen -> seen.uri().equals(TRIAL)).toList();
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }
}
