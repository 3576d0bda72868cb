package cn.duban.plan.tracking;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Entry;
import cn.duban.plan.progress.Observation;
import cn.duban.plan.tracking.Tracked.ColourChange;
import cn.duban.plan.tracking.Tracked.Departure;
import cn.duban.plan.tracking.Tracked.Pacing;
import cn.duban.starter.outbox.PendingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 变更 — a tracked commitment with something changed; every list that could grow is bounded here.
final class Changing {
    private static final int HISTORY = 100;
    private static final int TRAIL = 60;

    private final Tracked before;
    private Promise promise;
    private List<Entry> entries;
    private @Nullable Assessment assessment;
    private List<ColourChange> history;
    private List<PendingEvent> pending;
    private int archived;
    private List<Observation> trail;
    private @Nullable Pacing pacing;
    private @Nullable Departure departed;

    Changing(Tracked before) {
        this.before = before;
        this.promise = before.promise();
        this.entries = before.entries();
        this.assessment = before.assessment();
        this.history = before.history();
        this.pending = before.pending();
        this.archived = before.sealed();
        this.trail = before.observations();
        this.pacing = before.pacing();
        this.departed = before.departed();
    }

    Changing promise(Promise amended) {
        promise = amended;
        return this;
    }

    Changing pacing(@Nullable Pacing set) {
        pacing = set;
        return this;
    }

    Changing entry(Entry more) {
        entries = Stream.concat(entries.stream(), Stream.of(more)).toList();
        return this;
    }

    /// The oldest entries now lie in one sealed document more.
    Changing sealed(int oldest) {
        entries = entries.subList(oldest, entries.size());
        archived++;
        return this;
    }

    /// A value of a day; a later one of the same day takes its place.
    Changing observed(Observation seen) {
        List<Observation> all = new ArrayList<>(trail);
        boolean sameDay = !all.isEmpty() && all.getLast().on().equals(seen.on());
        if (sameDay && all.getLast().period().equals(seen.period())) {
            all.removeLast();
        }
        boolean news =
                all.isEmpty()
                        || !all.getLast().period().equals(seen.period())
                        || !all.getLast().value().equals(seen.value());
        if (news) {
            all.add(seen);
        }
        trail = all.size() > TRAIL ? thinned(all) : all;
        return this;
    }

    /// The older half at half the density: what is long past is needed less finely.
    private static List<Observation> thinned(List<Observation> all) {
        List<Observation> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i >= TRAIL / 2 || i % 2 == 0) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    Changing explained(Assessment sameVerdict) {
        assessment = sameVerdict;
        return this;
    }

    /// A new verdict with the events it causes.
    Changing assessed(Assessment verdict, List<PendingEvent> caused) {
        Colour was = assessment == null ? null : assessment.colour();
        if (was != verdict.colour()) {
            List<ColourChange> changes = new ArrayList<>(history);
            changes.add(
                    new ColourChange(
                            was,
                            verdict.colour(),
                            verdict.reason(),
                            verdict.since(),
                            verdict.explanation() == null ? null : verdict.explanation().rule()));
            history = changes.subList(Math.max(0, changes.size() - HISTORY), changes.size());
        }
        assessment = verdict;
        pending = Stream.concat(pending.stream(), caused.stream()).toList();
        return this;
    }

    Changing dropped(Departure departure, PendingEvent news) {
        departed = departure;
        pending = Stream.concat(pending.stream(), Stream.of(news)).toList();
        return this;
    }

    Tracked done() {
        return new Tracked(
                before.id(),
                before.version(),
                promise,
                entries,
                assessment,
                history,
                pending,
                archived,
                trail,
                pacing,
                departed);
    }
}
