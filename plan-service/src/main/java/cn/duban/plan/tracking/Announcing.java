package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.plan.events.PlanEvent;
import cn.duban.plan.events.PlanEvent.CommitmentAssessed;
import cn.duban.plan.events.PlanEvent.CommitmentDropped;
import cn.duban.plan.events.PlanEvent.LightChanged;
import cn.duban.plan.events.Topics;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Figure;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 告知 — translates a verdict into what the other services may know of it.
///
/// Every changed verdict is state; only a changed colour is news, and the first grey is none.
@Component
public class Announcing {
    private final Events events;
    private final Clock clock;

    public Announcing(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    List<PendingEvent> of(Tracked before, Assessment verdict) {
        List<PendingEvent> caused = new ArrayList<>();
        caused.add(
                events.pending(
                        Topics.COMMITMENTS,
                        before.id(),
                        before.id(),
                        verdict.version(),
                        assessed(before.id(), before.promise(), verdict)));
        Colour from = before.assessed().map(Assessment::colour).orElse(Colour.GREY);
        if (from != verdict.colour()) {
            caused.add(
                    events.pending(
                            Topics.NEWS,
                            before.promise().plan(),
                            before.id(),
                            verdict.version(),
                            changed(before.id(), before.promise(), from, verdict)));
        }
        return caused;
    }

    /// It takes the place of the last light: state, too.
    PendingEvent dropped(Tracked before, Tracked.Departure departure) {
        Promise p = before.promise();
        return events.pending(
                Topics.COMMITMENTS,
                before.id(),
                before.id(),
                before.assessed().map(a -> a.version() + 1).orElse(1L),
                new CommitmentDropped(
                        before.id(),
                        p.plan(),
                        p.planTitle(),
                        p.year(),
                        p.unit(),
                        p.text(),
                        p.subject(),
                        p.indicator(),
                        p.lead(),
                        departure.reason(),
                        departure.proposedBy(),
                        departure.approvedBy(),
                        local(departure.at())));
    }

    /// The full state of a commitment in published words.
    public CommitmentAssessed assessed(String id, Promise p, Assessment verdict) {
        return new CommitmentAssessed(
                id,
                p.plan(),
                p.planTitle(),
                p.year(),
                p.unit(),
                p.text(),
                p.path(),
                p.subject(),
                p.indicator(),
                p.lead(),
                target(p.written()),
                p.lastDay(),
                new CommitmentAssessed.Light(
                        published(verdict.colour()),
                        verdict.reason(),
                        local(verdict.since()),
                        verdict.asOf()),
                figure(verdict),
                verdict.expected(),
                verdict.achievement(),
                p.restricted(),
                adjusted(p));
    }

    private static @Nullable String adjusted(Promise p) {
        String all =
                p.adjustments().stream().map(Adjustment::inWords).collect(Collectors.joining("；"));
        return all.isEmpty() ? null : all + "。";
    }

    private static LightChanged changed(String id, Promise p, Colour from, Assessment verdict) {
        return new LightChanged(
                p.plan(),
                p.planTitle(),
                id,
                p.unit(),
                p.text(),
                p.subject(),
                p.indicator(),
                p.lead(),
                published(from),
                published(verdict.colour()),
                verdict.reason(),
                verdict.value(),
                p.target().inWords(),
                p.lastDay(),
                verdict.asOf(),
                "/#/commitments/" + id);
    }

    private static CommitmentAssessed.Target target(WrittenTarget written) {
        return new CommitmentAssessed.Target(
                written.comparator().name(),
                written.value(),
                written.value2(),
                written.unit(),
                written.baseline(),
                written.frequency(),
                direction(written));
    }

    private static @Nullable String direction(WrittenTarget written) {
        return written.toTarget() instanceof Target.ChangeBy change && change.amount().signum() == 0
                ? change.direction().name()
                : null;
    }

    private CommitmentAssessed.@Nullable Figure figure(Assessment verdict) {
        if (verdict.value() == null) {
            return null;
        }
        Figure f = verdict.figure();
        return f == null
                ? new CommitmentAssessed.Figure(verdict.value(), null, null, null, null)
                : new CommitmentAssessed.Figure(
                        verdict.value(),
                        f.period().code(),
                        f.applicable(),
                        f.reported(),
                        f.asOf() == null ? null : local(f.asOf()));
    }

    private OffsetDateTime local(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static PlanEvent.Colour published(Colour colour) {
        return PlanEvent.Colour.valueOf(colour.name());
    }
}
