package cn.duban.plan.supervision.matter;

import java.time.Instant;
import java.util.List;

/// 例外办结 — a leader's name under a closure the data do not bear out; shown wherever the matter is.
public record Overruling(
        String by, String name, String reason, Instant at, List<String> differences) {
    public Overruling {
        differences = List.copyOf(differences);
    }

    public String inWords() {
        return "经%s批准例外办结（理由：%s）；当时：%s".formatted(name, reason, String.join("", differences));
    }
}
