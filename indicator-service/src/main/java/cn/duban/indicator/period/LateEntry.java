package cn.duban.indicator.period;

import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 补报许可 — some schools may still send one form of a closed period: for a reason, until a moment.
///
/// It ends by its moment or by being revoked, and is never deleted: the list of them is the audit.
///
/// @param stage 学段 of the one row that is to be mended, where that row is of one
/// @param correction whether it is for mending what was reported in time: such a row is not 迟报
@Document("late_entries")
public record LateEntry(
        @Id String id,
        @Version @Nullable Long version,
        String form,
        String period,
        @Nullable String stage,
        List<String> schools,
        String reason,
        Instant expires,
        Stamp granted,
        @Nullable Stamp revoked,
        @Nullable Boolean correction,
        List<PendingEvent> pending)
        implements CarriesEvents {

    /// 签记 — who did it and when; a revocation says why.
    public record Stamp(String by, @Nullable String byName, Instant at, @Nullable String reason) {}

    /// 状态 at a moment.
    public enum State {
        IN_FORCE("有效"),
        EXPIRED("已到期"),
        REVOKED("已撤销");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public LateEntry {
        schools = List.copyOf(schools);
    }

    public State at(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return now.isBefore(expires) ? State.IN_FORCE : State.EXPIRED;
    }

    public LateEntry revokedBy(Stamp stamp) {
        return new LateEntry(
                id,
                version,
                form,
                period,
                stage,
                schools,
                reason,
                expires,
                granted,
                stamp,
                correction,
                pending);
    }
}
