package cn.duban.plan.supervision.score;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 申诉 — a unit's objection to one line of its score, and the answer it got.
@Document("score_appeals")
record Appeal(
        @Id String id,
        @Version @Nullable Long version,
        String plan,
        String period,
        String unit,
        String line,
        String text,
        String by,
        String name,
        Instant at,
        @Nullable Answer answer) {

    /// 答复: accepted or not, how many points are given back, and why.
    record Answer(boolean accepted, BigDecimal giveBack, String text, String name, Instant at) {}

    Appeal answered(Answer given) {
        return new Appeal(id, version, plan, period, unit, line, text, by, name, at, given);
    }

    boolean isGranted() {
        return answer != null && answer.accepted();
    }

    BigDecimal givenBack() {
        return answer == null || !answer.accepted() ? BigDecimal.ZERO : answer.giveBack();
    }

    String inWords() {
        return answer == null
                ? "%s申诉：%s".formatted(name, text)
                : "%s申诉：%s；%s答复：%s".formatted(name, text, answer.name(), answer.text());
    }
}
