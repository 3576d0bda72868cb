package cn.duban.school.change;

import cn.duban.school.school.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 变更事项 as it is shown.
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationView(
        String operation,
        Change.Kind kind,
        String title,
        String school,
        LocalDate on,
        @Nullable String document,
        String reason,
        String by,
        Instant at,
        Operation.State state,
        @Nullable String undoneBy,
        @Nullable String undoReason,
        List<StepView> steps) {

    /// One school of it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            String school,
            String what,
            Step.Outcome outcome,
            @Nullable String note,
            List<String> predecessors,
            List<String> successors) {}

    static OperationView of(Operation o) {
        return new OperationView(
                o.id(),
                o.kind(),
                o.kind().chinese,
                o.subject(),
                o.on(),
                o.document(),
                o.reason(),
                o.by(),
                o.at(),
                o.state(),
                o.undoneBy(),
                o.undoReason(),
                o.steps().stream().map(OperationView::step).toList());
    }

    private static StepView step(Step s) {
        Change c = s.change();
        return new StepView(
                s.school(), what(c), s.outcome(), s.note(), c.predecessors(), c.successors());
    }

    private static String what(Change c) {
        if (c.founding() != null) {
            return "自 %s 起开办“%s”".formatted(c.on(), c.founding().name());
        }
        if (c.name() != null) {
            return "自 %s 起更名为“%s”".formatted(c.on(), c.name());
        }
        if (c.unit() != null) {
            return "自 %s 起迁入单位 %s".formatted(c.on(), c.unit());
        }
        if (c.status() != null) {
            return "自 %s 起%s".formatted(c.on(), c.status().chinese);
        }
        if (c.ownership() != null) {
            return "自 %s 起为%s".formatted(c.on(), c.ownership().chinese);
        }
        return c.predecessors().isEmpty()
                ? "分出 " + String.join("、", c.successors())
                : "并入 " + String.join("、", c.predecessors());
    }
}
