package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Entry;
import cn.duban.plan.progress.Observation;
import cn.duban.plan.progress.Pace;
import cn.duban.plan.progress.PaceNotation;
import cn.duban.plan.progress.Schedule;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 跟踪中的承诺 — one document per commitment: promise, entries, light, history of colours, outbox.
///
/// It stays small however long it is followed: [#entries] are the newest, older ones lie in
/// [#archived] documents of the [EntryArchive]; [#history] and [#trail] keep a bounded number.
@Document("progress")
public record Tracked(
        @Id String id,
        @Version @Nullable Long version,
        Promise promise,
        List<Entry> entries,
        @Nullable Assessment assessment,
        List<ColourChange> history,
        List<PendingEvent> pending,
        @Nullable Integer archived,
        @Nullable List<Observation> trail,
        @Nullable Pacing pacing,
        @Nullable Departure departed)
        implements CarriesEvents {

    /// 变灯记录: when, from what to what, why, and by which rule.
    public record ColourChange(
            @Nullable Colour from, Colour to, String reason, Instant at, @Nullable String rule) {
        public ColourChange(@Nullable Colour from, Colour to, String reason, Instant at) {
            this(from, to, reason, at, null);
        }
    }

    /// 进度曲线的设定: the curve in its notation, who set it and why; repeats the plan's newest amendment
    /// of it.
    public record Pacing(String notation, String reason, String by, Instant at) {
        static @Nullable Pacing of(Plan plan, Commitment c) {
            return plan.review().amendments().stream()
                    .filter(a -> a.after().id().equals(c.id()) && redraws(a))
                    .max(Comparator.comparing((Amendment a) -> at(a)).thenComparing(Amendment::no))
                    .map(a -> new Pacing(course(a), a.reason(), a.proposed().name(), at(a)))
                    .orElse(null);
        }

        private static boolean redraws(Amendment a) {
            return a.effective().isPresent()
                    && !Objects.equals(
                            a.before().handling().course(), a.after().handling().course());
        }

        private static String course(Amendment a) {
            return Objects.requireNonNullElse(a.after().handling().course(), "calendar");
        }

        private static Instant at(Amendment a) {
            return a.effective().orElseThrow();
        }
    }

    /// 移出计划: why, who asked for it and who agreed.
    public record Departure(String reason, String proposedBy, String approvedBy, Instant at) {}

    public Tracked {
        entries = List.copyOf(entries);
        history = List.copyOf(history);
        pending = List.copyOf(pending);
        trail = trail == null ? List.of() : List.copyOf(trail);
        archived = archived == null ? 0 : archived;
    }

    public Tracked(
            String id,
            @Nullable Long version,
            Promise promise,
            List<Entry> entries,
            @Nullable Assessment assessment,
            List<ColourChange> history,
            List<PendingEvent> pending) {
        this(id, version, promise, entries, assessment, history, pending, null, null, null, null);
    }

    static Tracked starting(String id, Promise promise) {
        return new Tracked(id, null, promise, List.of(), null, List.of(), List.of());
    }

    /// Whether it was taken out of its plan: then it has no light any more.
    public boolean isDropped() {
        return departed != null;
    }

    public Optional<Assessment> assessed() {
        return Optional.ofNullable(assessment);
    }

    /// How many sealed documents hold its older entries.
    int sealed() {
        return archived == null ? 0 : archived;
    }

    List<Observation> observations() {
        return trail == null ? List.of() : trail;
    }

    /// The curve that was set for it, else the plan's own.
    public Pace pace() {
        return PaceNotation.read(pacing == null ? promise.pace() : pacing.notation());
    }

    Schedule schedule() {
        return Schedule.of(promise.deadline(), promise.year(), pace());
    }

    Changing changing() {
        return new Changing(this);
    }
}
