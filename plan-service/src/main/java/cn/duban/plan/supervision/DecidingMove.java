package cn.duban.plan.supervision;

import cn.duban.plan.supervision.data.Comparing;
import cn.duban.plan.supervision.data.TypedFigure;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Beside;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.matter.Moving;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 议定 — what a move makes of a matter, with both figures side by side where they count.
@Component
class DecidingMove {
    private final Comparing comparing;
    private final Clock clock;

    DecidingMove(Comparing comparing, Clock clock) {
        this.comparing = comparing;
        this.clock = clock;
    }

    Matter after(Matter before, Move move, MoveRequest request, Actor actor) {
        boolean compares = move == Move.FINISH || move == Move.ANSWER;
        Beside beside = compares ? comparing.of(before) : Beside.NOTHING;
        return new Moving(before, actor, beside, LocalDate.now(clock), clock.instant())
                .by(move, request, typed(before, move, request));
    }

    private @Nullable String typed(Matter before, Move move, MoveRequest request) {
        return move == Move.ANSWER
                ? comparing.typed(before, request).map(TypedFigure::notation).orElse(null)
                : null;
    }
}
