package cn.duban.plan.supervision;

import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.outbox.Retrying;
import org.springframework.stereotype.Component;

/// 流转 — loads the matter, lets it decide, saves it with the news.
@Component
class MovingMatter {
    private final Matters matters;
    private final DecidingMove deciding;
    private final MoveGrounds grounds;
    private final TellingMove telling;

    MovingMatter(Matters matters, DecidingMove deciding, MoveGrounds grounds, TellingMove telling) {
        this.matters = matters;
        this.deciding = deciding;
        this.grounds = grounds;
        this.telling = telling;
    }

    Matter move(String id, Move move, MoveRequest request, Actor actor) {
        return Retrying.onConflict(() -> {
            Matter before = seen(id, actor);
            Matter after = deciding.after(before, move, request, actor);
            grounds.refuseMissing(before, move, request);
            return matters.save(telling.of(after, move));
        });
    }

    /// A matter the caller may see; another's does not exist for them.
    Matter seen(String id, Actor actor) {
        return matters.find(id)
                .filter(actor::maySee)
                .orElseThrow(() -> new SupervisionProblem.NoSuchMatter(id));
    }
}
