package cn.duban.plan.commitment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 处理 — what a person decided about a commitment while reviewing the draft.
///
/// - [#mustDecide] are those of its doubts that somebody has to answer before the plan is
///   confirmed.
/// - [#weight] is its share in a score, a decimal as text; [#pace] how it is meant to grow, unless
///   a [#curve] was drawn for it, in the notation of progress.
/// - [#carriedFrom] is the sentence of last year's report that postponed it.
public record Handling(
        Decision decision,
        List<String> mustDecide,
        @Nullable String weight,
        @Nullable PaceCurve pace,
        @Nullable String carriedFrom,
        @Nullable String curve) {

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
        LINEAR("匀速", "linear"),
        CALENDAR("按校历", "calendar"),
        TERM("按学期", "term"),
        MILESTONE("到期一次完成", "once");

        private final String chinese;
        private final String notation;

        PaceCurve(String chinese, String notation) {
            this.chinese = chinese;
            this.notation = notation;
        }

        public String notation() {
            return notation;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// Read from a document, and nobody looked at it yet.
    public static final Handling NEW =
            new Handling(Decision.PROPOSED, List.of(), null, null, null, null);

    public Handling {
        mustDecide = List.copyOf(Objects.requireNonNullElse(mustDecide, List.of()));
        decision = Objects.requireNonNullElse(decision, Decision.PROPOSED);
    }

    public Handling doubting(List<String> grave) {
        return new Handling(decision, grave, weight, pace, carriedFrom, curve);
    }

    public Handling accepted() {
        return new Handling(Decision.ACCEPTED, mustDecide, weight, pace, carriedFrom, curve);
    }

    /// The curve chosen takes the place of one that was drawn.
    public Handling weighing(@Nullable String share, @Nullable PaceCurve chosen) {
        return new Handling(decision, mustDecide, share, chosen, carriedFrom, null);
    }

    public Handling carriedOver(String sentence) {
        return new Handling(decision, mustDecide, weight, pace, sentence, curve);
    }

    /// Along a curve drawn for it; with none, along the one chosen.
    public Handling following(@Nullable String drawn) {
        return new Handling(decision, mustDecide, weight, pace, carriedFrom, drawn);
    }

    /// The curve it follows, in the notation of progress; none is the usual one of its kind.
    public @Nullable String course() {
        return curve != null || pace == null ? curve : pace.notation();
    }

    /// A curve of days leads to one goal by one day; for another it has to be drawn again.
    public @Nullable String curveFor(boolean sameGoal) {
        boolean dated = curve != null && curve.contains("=");
        return sameGoal || !dated ? curve : null;
    }

    /// Whether a doubt that somebody has to answer is still open.
    public boolean isUndecided() {
        return decision == Decision.PROPOSED && !mustDecide.isEmpty();
    }
}
