package cn.duban.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.local.client.Answer;
import cn.duban.local.client.Light;
import cn.duban.local.client.Light.Colour;
import cn.duban.local.client.Plan;
import cn.duban.local.sample.Chapter;
import cn.duban.local.sample.Push;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// 预演 — the lights a school is told its push would change, beside those it then does change.
///
/// @param before the lights 体质健康 feeds in the plan by commitment, as they were
/// @param foretold those that would change, and to which colour
record Rehearsal(
        SampleWorld world, Plan plan, Map<String, Colour> before, Map<String, Colour> foretold) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The school itself asks, with its own key.
    static Rehearsal of(SampleWorld world, Plan plan, Chapter chapter) {
        Map<String, Colour> before = colours(world, plan);
        Push push = chapter.pushes().getFirst();
        Answer answer = world.schools().of(push.school()).rehearse(push.rows());
        Map<String, Colour> foretold = new TreeMap<>();
        answer.json()
                .path("lights")
                .valueStream()
                .filter(light -> light.path("plan").asString().equals(plan.id()))
                .forEach(light -> {
                    String commitment = light.path("commitment").asString();
                    Colour from = Colour.valueOf(light.path("from").asString());
                    assertThat(from).as(answer.text()).isEqualTo(before.get(commitment));
                    foretold.put(commitment, Colour.valueOf(light.path("to").asString()));
                });
        assertThat(answer.json().has("lightsNote")).as(answer.text()).isFalse();
        assertThat(colours(world, plan)).as("asking changes nothing").isEqualTo(before);
        return new Rehearsal(world, plan, before, foretold);
    }

    void foretells(String indicator, Colour from, Colour to) {
        String commitment = world.light(plan, indicator).commitment();
        assertThat(before).containsEntry(commitment, from);
        assertThat(foretold).containsEntry(commitment, to);
    }

    /// Exactly these lights have changed, each to the colour it was to have.
    void cameTrue() {
        await("what was foretold came true, and nothing else")
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    Map<String, Colour> changed = new TreeMap<>(colours(world, plan));
                    changed.entrySet().removeAll(before.entrySet());
                    assertThat(changed).isEqualTo(foretold);
                });
    }

    /// Of the form that is rehearsed: what other forms brought may still be on its way.
    private static Map<String, Colour> colours(SampleWorld world, Plan plan) {
        return world.staff().lights(plan.id()).stream()
                .filter(light -> String.valueOf(light.indicator()).startsWith("FIT."))
                .collect(Collectors.toMap(Light::commitment, Light::colour));
    }
}
