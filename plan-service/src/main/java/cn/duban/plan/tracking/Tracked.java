package cn.duban.plan.tracking;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Entry;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 跟踪中的承诺 — one document per commitment: promise, entries, light, history of colours, outbox.
@Document("progress")
public record Tracked(
        @Id String id,
        @Version @Nullable Long version,
        Promise promise,
        List<Entry> entries,
        @Nullable Assessment assessment,
        List<ColourChange> history,
        List<PendingEvent> pending)
        implements CarriesEvents {
    private static final int HISTORY = 100;

    /// 变灯记录.
    public record ColourChange(@Nullable Colour from, Colour to, String reason, Instant at) {}

    public Tracked {
        entries = List.copyOf(entries);
        history = List.copyOf(history);
        pending = List.copyOf(pending);
    }

    static Tracked starting(String id, Promise promise) {
        return new Tracked(id, null, promise, List.of(), null, List.of(), List.of());
    }

    public Optional<Assessment> assessed() {
        return Optional.ofNullable(assessment);
    }

    /// The same commitment after an amendment of its plan.
    Tracked promising(Promise amended) {
        return new Tracked(id, version, amended, entries, assessment, history, pending);
    }

    Tracked with(Entry entry) {
        return new Tracked(
                id,
                version,
                promise,
                Stream.concat(entries.stream(), Stream.of(entry)).toList(),
                assessment,
                history,
                pending);
    }

    /// The same promise with a new verdict and the events it causes.
    Tracked with(Assessment verdict, List<PendingEvent> caused) {
        List<ColourChange> changes = new ArrayList<>(history);
        Colour before = assessment == null ? null : assessment.colour();
        if (before != verdict.colour()) {
            changes.add(
                    new ColourChange(before, verdict.colour(), verdict.reason(), verdict.since()));
        }
        int tooMany = Math.max(0, changes.size() - HISTORY);
        return new Tracked(
                id,
                version,
                promise,
                entries,
                verdict,
                changes.subList(tooMany, changes.size()),
                Stream.concat(pending.stream(), caused.stream()).toList());
    }
}
