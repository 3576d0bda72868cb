package cn.duban.school.change;

import cn.duban.school.school.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 变更事项 — one decision about one or several schools, with the steps it takes.
///
/// It is stored whole before the first step, so a crash forgets none: what is not done is done by
/// whoever starts next. Each school remembers the operation, so no step is done twice.
@Document("operations")
record Operation(
        @Id String id,
        @Version @Nullable Long version,
        Change.Kind kind,
        String subject,
        LocalDate on,
        @Nullable String document,
        String reason,
        String by,
        Instant at,
        State state,
        @Nullable String undoneBy,
        @Nullable String undoReason,
        List<Step> steps) {

    /// 办理中, 已办结, 撤销中, 已撤销.
    enum State {
        CARRYING,
        DONE,
        UNDOING,
        UNDONE
    }

    static Operation of(Change.Ground ground, String subject, List<Step> steps) {
        return new Operation(
                ground.operation(),
                null,
                ground.kind(),
                subject,
                ground.on(),
                ground.document(),
                ground.reason(),
                ground.by(),
                ground.at(),
                State.CARRYING,
                null,
                null,
                steps);
    }

    Operation taken(State next, List<Step> now) {
        return with(next, undoneBy, undoReason, now);
    }

    Operation toBeUndone(String who, String why) {
        return with(State.UNDOING, who, why, steps);
    }

    private Operation with(State next, @Nullable String who, @Nullable String why, List<Step> now) {
        return new Operation(
                id, version, kind, subject, on, document, reason, by, at, next, who, why, now);
    }
}
