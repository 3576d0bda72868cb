package cn.duban.plan.commitment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 处理 — what a person decided about a commitment while reviewing the draft.
///
/// - [#mustDecide] are those of its doubts that somebody has to answer before the plan is
///   confirmed.
/// - [#weight] is its share in a score, a decimal as text; [#pace] how it is meant to grow.
/// - [#carriedFrom] is the sentence of last year's report that postponed it.
public record Handling(
        Decision decision,
        List<String> mustDecide,
        @Nullable String weight,
        @Nullable PaceCurve pace,
        @Nullable String carriedFrom) {

    /// 决定.
    public enum Decision {
        PROPOSED("待核"),
        ACCEPTED("已采纳");

        private final String chinese;

        Decision(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// 序时进度 — how a count is expected to grow; without one its kind decides.
    public enum PaceCurve {
        LINEAR("匀速"),
        CALENDAR("按校历"),
        TERM("按学期"),
        MILESTONE("到期一次完成");

        private final String chinese;

        PaceCurve(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// Read from a document, and nobody looked at it yet.
    public static final Handling NEW = new Handling(Decision.PROPOSED, List.of(), null, null, null);

    public Handling {
        mustDecide = List.copyOf(Objects.requireNonNullElse(mustDecide, List.of()));
        decision = Objects.requireNonNullElse(decision, Decision.PROPOSED);
    }

    public Handling doubting(List<String> grave) {
        return new Handling(decision, grave, weight, pace, carriedFrom);
    }

    public Handling accepted() {
        return new Handling(Decision.ACCEPTED, mustDecide, weight, pace, carriedFrom);
    }

    public Handling weighing(@Nullable String share, @Nullable PaceCurve curve) {
        return new Handling(decision, mustDecide, share, curve, carriedFrom);
    }

    public Handling carriedOver(String sentence) {
        return new Handling(decision, mustDecide, weight, pace, sentence);
    }

    /// Whether a doubt that somebody has to answer is still open.
    public boolean isUndecided() {
        return decision == Decision.PROPOSED && !mustDecide.isEmpty();
    }
}
