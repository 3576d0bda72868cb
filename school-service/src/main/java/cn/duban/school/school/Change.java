package cn.duban.school.school;

import cn.duban.school.school.Profile.Ownership;
import cn.duban.school.school.Profile.Status;
import cn.duban.school.unit.UnitTree;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 一项变更 — what one document changes of one school from a day on; what it leaves out stays.
///
/// - [#operation] makes it happen once: a school that has it already is left as it is.
/// - A change holds from its day on: profiles planned for later days take it over. What was planned
///   for a school that closes falls away.
/// - [#founding] is the first profile of a school that comes into being.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Change(
        String operation,
        Kind kind,
        LocalDate on,
        @Nullable String document,
        String reason,
        String by,
        Instant at,
        @Nullable String name,
        @Nullable String unit,
        @Nullable Ownership ownership,
        @Nullable Recognition inclusive,
        @Nullable Status status,
        @Nullable Profile founding,
        List<String> predecessors,
        List<String> successors) {

    /// 合并, 分设, 换码, 更名, 停办, 复办, 迁移, 普惠认定.
    public enum Kind {
        MERGE("合并"),
        SPLIT("分设"),
        RECODE("换发标识码"),
        RENAME("更名"),
        CLOSE("停办"),
        REOPEN("复办"),
        MOVE("迁移"),
        RECOGNISE("普惠认定");

        public final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }
    }

    /// 依据 — what every change of one operation has in common.
    public record Ground(
            String operation,
            Kind kind,
            LocalDate on,
            @Nullable String document,
            String reason,
            String by,
            Instant at) {

        public Change renaming(String name) {
            return change(name, null, null, null, null, null, List.of(), List.of());
        }

        public Change movingTo(String unit) {
            return change(null, unit, null, null, null, null, List.of(), List.of());
        }

        public Change recognising(Ownership ownership, @Nullable Recognition inclusive) {
            return change(null, null, ownership, inclusive, null, null, List.of(), List.of());
        }

        public Change turning(Status status, List<String> successors) {
            return change(null, null, null, null, status, null, List.of(), successors);
        }

        public Change founding(Profile first, List<String> predecessors) {
            return change(null, null, null, null, null, first, predecessors, List.of());
        }

        public Change linking(List<String> predecessors, List<String> successors) {
            return change(null, null, null, null, null, null, predecessors, successors);
        }

        private Change change(
                @Nullable String name,
                @Nullable String unit,
                @Nullable Ownership ownership,
                @Nullable Recognition inclusive,
                @Nullable Status status,
                @Nullable Profile founding,
                List<String> predecessors,
                List<String> successors) {
            return new Change(
                    operation,
                    kind,
                    on,
                    document,
                    reason,
                    by,
                    at,
                    name,
                    unit,
                    ownership,
                    inclusive,
                    status,
                    founding,
                    predecessors,
                    successors);
        }
    }

    /// Says only who came before or after; the school itself stays as it is.
    boolean isLink() {
        return founding == null
                && name == null
                && unit == null
                && ownership == null
                && status == null;
    }

    /// The profiles as this change leaves them.
    List<Profile> applyTo(List<Profile> before, UnitTree tree) {
        if (founding != null) {
            return List.of(founding.placedBy(tree));
        }
        if (isLink()) {
            return before;
        }
        List<Profile> after = new ArrayList<>();
        Profile last = before.getFirst();
        for (Profile p : before) {
            if (p.from().isBefore(on)) {
                after.add(p);
            }
            if (!p.from().isAfter(on)) {
                last = p;
            }
        }
        after.add(last.after(this, on, document, tree));
        before.stream()
                .filter(p -> p.from().isAfter(on) && status != Status.CLOSED)
                .forEach(p -> after.add(p.after(this, p.from(), p.document(), tree)));
        return after;
    }
}
