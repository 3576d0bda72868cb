package cn.duban.plan.report;

import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Exact;
import java.time.LocalDate;

/// 状态 — what a light means in a report; a green one is done or on its way.
public enum Status {
    DONE("已完成", Colour.GREEN),
    ON_TRACK("进展正常", Colour.GREEN),
    GAP("存在差距", Colour.YELLOW),
    BEHIND("落后或未完成", Colour.RED),
    UNKNOWN("尚不能认定", Colour.GREY);

    private final String chinese;
    private final Colour colour;

    Status(String chinese, Colour colour) {
        this.chinese = chinese;
        this.colour = colour;
    }

    public String chinese() {
        return chinese;
    }

    public Colour colour() {
        return colour;
    }

    /// A recurring duty is done only when its year is over.
    public static Status of(Standing s, LocalDate asOf) {
        return switch (s.colour()) {
            case GREEN -> isDone(s, asOf) ? DONE : ON_TRACK;
            case YELLOW -> GAP;
            case RED -> BEHIND;
            case GREY -> UNKNOWN;
        };
    }

    private static boolean isDone(Standing s, LocalDate asOf) {
        boolean reached =
                s.assessed()
                        .map(a -> a.achievement())
                        .filter(a -> Exact.of(a).isAtLeast(Exact.ONE))
                        .isPresent();
        return switch (s.promise().kind()) {
            case RECURRING -> reached && !asOf.isBefore(s.promise().lastDay());
            case RATE, RATE_DELTA, COUNT, RANGE_COUNT, UNIVERSAL, MILESTONE, QUALITATIVE, RANK ->
                    reached;
        };
    }
}
