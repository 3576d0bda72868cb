package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The sample plan, confirmed for a unit of its own.
record APlan(String id, Map<String, String> commitments) {
    /// @param edits merge patches by a piece of the commitment's text
    static APlan of(TestCalls.As officer, String unit, Map<String, String> edits) {
        JsonNode draft =
                Multipart.upload(
                                officer, "要点.txt", Suite.samplePlan(), "year", "2026", "unit", unit)
                        .json();
        String id = draft.get("id").asString();
        Map<String, String> ids =
                draft.get("commitments")
                        .valueStream()
                        .collect(
                                Collectors.toMap(
                                        c -> c.get("text").asString(),
                                        c -> c.get("id").asString(),
                                        (a, _) -> a));
        APlan plan = new APlan(id, ids);
        edits.forEach((text, patch) -> {
            String path = "/api/v1/drafts/" + id + "/commitments/" + plan.idOf(text);
            assertThat(officer.patch(path, patch).status()).isEqualTo(200);
        });
        Answer confirmed = officer.post("/api/v1/drafts/" + id + "/confirm", "");
        assertThat(confirmed.status()).as("%s", confirmed.json()).isEqualTo(201);
        return plan;
    }

    static APlan of(TestCalls.As officer, String unit) {
        return of(officer, unit, Map.of());
    }

    String path(String text) {
        return "/api/v1/commitments/" + idOf(text);
    }

    String idOf(String text) {
        List<String> found =
                commitments.entrySet().stream()
                        .filter(e -> e.getKey().contains(text))
                        .map(Map.Entry::getValue)
                        .toList();
        assertThat(found).as(text).isNotEmpty();
        return found.getFirst();
    }
}
