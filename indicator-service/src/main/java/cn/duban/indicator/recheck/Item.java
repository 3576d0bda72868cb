package cn.duban.indicator.recheck;

import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.messaging.EventJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// 样本中的一行 — as it was reported when it was drawn, with everything found since.
///
/// @param values the reported numbers, as JSON text
/// @param findings the last one that stands counts
record Item(
        String school,
        @Nullable String stage,
        String receipt,
        Instant receivedAt,
        String submittedBy,
        String values,
        List<Finding> findings) {

    Item {
        findings = List.copyOf(findings);
    }

    static Item of(LatestRowDocument row) {
        return new Item(
                row.school(),
                row.stage(),
                row.receipt(),
                row.receivedAt(),
                row.submittedBy(),
                row.values(),
                List.of());
    }

    boolean isOf(String otherSchool, @Nullable String otherStage) {
        return school.equals(otherSchool) && Objects.equals(stage, otherStage);
    }

    Map<String, BigDecimal> reported() {
        return numbers(values);
    }

    static Map<String, BigDecimal> numbers(String json) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        JsonNode values = EventJson.MAPPER.readTree(json);
        values.forEachEntry((code, n) -> numbers.put(code, new BigDecimal(n.asString())));
        return numbers;
    }

    Optional<Finding> finding() {
        return findings.reversed().stream().filter(Finding::stands).findFirst();
    }

    Item found(Finding finding) {
        return with(Stream.concat(findings.stream(), Stream.of(finding)).toList());
    }

    /// The last one that stands no longer does; the one before it counts again.
    Item takenBack(String why) {
        List<Finding> all = new ArrayList<>(findings);
        finding().ifPresent(last -> all.set(all.lastIndexOf(last), last.takenBack(why)));
        return with(all);
    }

    private Item with(List<Finding> all) {
        return new Item(school, stage, receipt, receivedAt, submittedBy, values, all);
    }
}
