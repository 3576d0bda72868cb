package cn.duban.school;

import cn.duban.starter.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 逐行结论 — what became of one row; a refused one says where and why, the others stand regardless.
///
/// @param changes what differs from what is in force, field by field
public record RowVerdict(Verdict verdict, List<Violation> problems, List<FieldChange> changes) {

    /// 新增, 变更, 无变化, 停办, 拒绝.
    public enum Verdict {
        CREATED,
        CHANGED,
        UNCHANGED,
        CLOSED,
        REFUSED
    }

    /// 字段变化 — from what to what; absent means nothing stood or stands there.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldChange(
            String field, String label, @Nullable String before, @Nullable String after) {

        /// The fields in which two lists of values differ.
        public static List<FieldChange> between(
                List<String> fields,
                List<String> labels,
                List<@Nullable String> before,
                List<@Nullable String> after) {
            List<FieldChange> changes = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                if (!Objects.equals(before.get(i), after.get(i))) {
                    changes.add(
                            new FieldChange(
                                    fields.get(i), labels.get(i), before.get(i), after.get(i)));
                }
            }
            return changes;
        }
    }

    public static RowVerdict of(Verdict verdict) {
        return new RowVerdict(verdict, List.of(), List.of());
    }

    public static RowVerdict changed(List<FieldChange> changes) {
        return new RowVerdict(Verdict.CHANGED, List.of(), List.copyOf(changes));
    }

    public static RowVerdict closed(List<FieldChange> changes) {
        return new RowVerdict(Verdict.CLOSED, List.of(), List.copyOf(changes));
    }

    public static RowVerdict refused(List<Violation> problems) {
        return new RowVerdict(Verdict.REFUSED, List.copyOf(problems), List.of());
    }

    /// A decision taken again after a conflict finds its own first half done: the first word
    /// stands.
    public RowVerdict after(RowVerdict earlier) {
        return verdict == Verdict.UNCHANGED ? earlier : this;
    }
}
