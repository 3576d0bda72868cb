package cn.duban.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.acceptance.story.Receiver.Message;
import cn.duban.local.client.Answer;
import cn.duban.local.client.Light;
import cn.duban.local.client.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Compares what the receiver was told with what the commitments say of themselves.
record MessageCheck(SampleWorld world, Plan plan, Receiver receiver) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(2);

    /// Every look asks for each commitment: more often would exceed what one visitor may ask.
    private static final Duration LOOKING = Duration.ofSeconds(1);

    /// One change of one light, as both sides can tell it.
    private record Change(String commitment, String from, String to) {}

    void exactlyOncePerChange() {
        await("a message for every change")
                .pollInterval(LOOKING)
                .atMost(PATIENCE)
                .until(() -> receiver.messages().size() >= expected());
        await("and then silence")
                .pollInterval(LOOKING)
                .during(QUIET)
                .atMost(PATIENCE)
                .until(() -> receiver.messages().size() == expected());
        assertThat(receiver.unsigned()).isEmpty();
        assertThat(duplicates()).isZero();
        assertThat(told()).containsExactlyInAnyOrderElementsOf(happened());
        assertThat(receiver.messages())
                .allSatisfy(message ->
                        assertThat(message.event().path("type").asString())
                                .isEqualTo("cn.duban.plan.light-changed.v1"));
    }

    int expected() {
        return happened().size();
    }

    long duplicates() {
        return receiver.messages().size()
                - receiver.messages().stream().map(Message::id).distinct().count();
    }

    /// The colours of one light, in the order of the messages' versions: 灰→红→绿.
    String coloursOf(String indicator) {
        String commitment = world.light(plan, indicator).commitment();
        List<JsonNode> mine =
                receiver.messages().stream()
                        .map(Message::event)
                        .filter(e -> e.path("subject").asString().equals(commitment))
                        .sorted(Comparator.comparingLong(e -> e.path("version").asLong()))
                        .map(e -> e.path("data"))
                        .toList();
        List<String> colours = new ArrayList<>(List.of(mine.getFirst().path("from").asString()));
        mine.forEach(change -> colours.add(change.path("to").asString()));
        return colours.stream()
                .map(colour -> Light.Colour.valueOf(colour).chinese())
                .collect(Collectors.joining("→"));
    }

    private List<Change> told() {
        return receiver.messages().stream()
                .map(message -> message.event().path("data"))
                .map(data ->
                        new Change(
                                data.path("commitment").asString(),
                                data.path("from").asString(),
                                data.path("to").asString()))
                .toList();
    }

    /// From the histories of all commitments; a light that starts grey has not changed.
    private List<Change> happened() {
        List<Change> changes = new ArrayList<>();
        for (Light light : world.staff().lights(plan.id())) {
            Answer opened = world.staff().get("/commitments/" + light.commitment());
            assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
            for (JsonNode entry : opened.json().path("history")) {
                String from = entry.hasNonNull("from") ? entry.path("from").asString() : "GREY";
                String to = entry.path("to").asString();
                if (!from.equals(to)) {
                    changes.add(new Change(light.commitment(), from, to));
                }
            }
        }
        return changes;
    }
}
