package cn.duban.plan.supervision.data;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Beside;
import cn.duban.plan.supervision.matter.Filing;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.matter.Moving;
import cn.duban.plan.supervision.matter.Task;
import cn.duban.plan.supervision.matter.Telling;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.starter.outbox.Retrying;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 据灯立项 — what an episode of a light does: open a matter, join one that is open, reopen one lately
/// closed.
///
/// Every step can be repeated: a matter that already stands for the episode is left alone, and two
/// who open one at once want the same id.
@Component
class OpeningByData {
    private static final String RECOVERED = "已恢复绿灯，可以审核办结";
    private static final String REVOKED = "立项时还没有数据，现数据已到、灯色为绿，自动撤销";

    private final Matters matters;
    private final Lights lights;
    private final Policies policies;
    private final WorkCalendars calendars;
    private final Telling telling;
    private final Clock clock;

    OpeningByData(
            Matters matters,
            Lights lights,
            Policies policies,
            WorkCalendars calendars,
            Telling telling,
            Clock clock) {
        this.matters = matters;
        this.lights = lights;
        this.policies = policies;
        this.calendars = calendars;
        this.telling = telling;
        this.clock = clock;
    }

    /// The light fell for the `episode`-th time; what is no longer tracked, or green again by now,
    /// is left alone.
    ///
    /// @param lasted how long, in words, where it took the policy's work-days
    void fell(String commitment, int episode, Task.Origin colour, String lasted) {
        if (lights.of(commitment).filter(l -> l.colour() != Colour.GREEN).isEmpty()) {
            return;
        }
        Retrying.onConflict(() -> {
            String next = matters.nextOf(commitment);
            Optional<Matter> known = matters.standingFor(commitment);
            if (known.filter(m -> m.standing().episodes().contains(episode)).isPresent()) {
                return known.get();
            }
            if (known.filter(m -> !m.state().isOver()).isPresent()) {
                return said(known.get(), Move.LIGHT, words(commitment, "再次掉灯"), episode);
            }
            if (known.filter(this::isLatelyFinished).isPresent()) {
                return said(presently(known.get()), Move.REOPEN, reopening(commitment), episode);
            }
            Task.Origin origin = lights.cause(commitment, colour, today());
            return opened(next, lights.task(commitment, origin, today()), episode, lasted);
        });
    }

    /// 承诺调整 — what is open for it speaks of the present target from now on, and its units are told
    /// in words of the same moment: an amendment that followed at once is among them.
    void adjusted(String commitment, String how) {
        for (Matter open : matters.openOf(commitment)) {
            Retrying.onConflict(() ->
                    matters.find(open.id())
                            .filter(m -> !m.state().isOver())
                            .flatMap(m -> Optional.of(presently(m)).filter(now -> !now.equals(m)))
                            .map(now -> said(now, Move.ADJUST, adjustment(now, how), 0)));
        }
    }

    private static MoveRequest adjustment(Matter now, String told) {
        String present = now.task().goal().adjusted();
        return MoveRequest.saying(present == null ? told : present + "。");
    }

    private Matter presently(Matter matter) {
        return Optional.ofNullable(matter.task().commitment())
                .flatMap(lights::goal)
                .map(matter::aimingAt)
                .orElse(matter);
    }

    /// The light is green since then: whoever audits is told once that it can be closed; a matter
    /// that was only opened for want of data is taken back.
    void recovered(String commitment, Instant since) {
        Retrying.onConflict(() ->
                matters.standingFor(commitment)
                        .filter(m -> !m.state().isOver() && !isToldOfLightSince(m, since))
                        .map(m ->
                                isOnlyForWantOfData(m)
                                        ? said(m, Move.REVOKE, words(commitment, REVOKED), 0)
                                        : said(m, Move.LIGHT, words(commitment, RECOVERED), 0)));
    }

    /// The commitment was taken out of its plan: what is open for it alone is taken back.
    void dropped(String commitment, String why) {
        for (Matter open : matters.openOf(commitment)) {
            Retrying.onConflict(() ->
                    matters.find(open.id())
                            .filter(m -> !m.state().isOver())
                            .map(m -> said(m, Move.REVOKE, MoveRequest.saying(why), 0)));
        }
    }

    /// Nobody has signed for it yet, and the data came soon.
    private boolean isOnlyForWantOfData(Matter matter) {
        int days = policies.current().opening().revocable();
        return matter.task().origin().isForWantOfData()
                && days > 0
                && matter.standing().isNobodySigned()
                && !matter.task().filedOn().plusDays(days).isBefore(today());
    }

    private Matter opened(String id, Task task, int episode, String lasted) {
        String commitment = String.valueOf(task.commitment());
        Matter matter =
                new Filing(telling, clock.instant())
                        .filed(
                                id,
                                task,
                                List.of(episode),
                                Actor.SYSTEM,
                                words(commitment, task.origin().chinese() + lasted).text());
        String lead = task.lead();
        if (policies.current().opening().assign() && lead != null && !lead.isBlank()) {
            MoveRequest request = MoveRequest.saying("按规则自动交办").to(lead).until(due(commitment));
            matter = telling.moved(moving(matter).by(Move.ASSIGN, request, null));
        }
        return matters.insert(matter);
    }

    private Matter said(Matter matter, Move move, MoveRequest request, int episode) {
        Matter after = moving(matter).by(move, request, null);
        return matters.save(telling.moved(episode == 0 ? after : after.inEpisode(episode)));
    }

    private static boolean isToldOfLightSince(Matter matter, Instant since) {
        return matter.stamps().stream()
                .anyMatch(s -> s.move() == Move.LIGHT && !s.at().isBefore(since));
    }

    private Moving moving(Matter matter) {
        return new Moving(matter, Actor.SYSTEM, Beside.NOTHING, today(), clock.instant());
    }

    private boolean isLatelyFinished(Matter matter) {
        return matter.finishedOn(clock.getZone())
                .map(day -> day.plusDays(policies.current().reopenWithin()))
                .filter(last -> !last.isBefore(today()))
                .isPresent();
    }

    private MoveRequest reopening(String commitment) {
        return words(commitment, "办结后再次掉灯，重新打开").until(due(commitment));
    }

    private MoveRequest words(String commitment, String what) {
        return MoveRequest.saying(
                lights.of(commitment).map(l -> what + "：" + l.reason()).orElse(what));
    }

    /// The policy's work-days from now, but not beyond the commitment's own last day.
    private LocalDate due(String commitment) {
        LocalDate due = calendars.current().after(today(), policies.current().opening().dueIn());
        LocalDate last = lights.lastDay(commitment);
        return last.isBefore(due) && last.isAfter(today()) ? last : due;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
