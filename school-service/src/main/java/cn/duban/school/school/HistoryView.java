package cn.duban.school.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 沿革 — what a school was called and what it has gone through, undone operations included.
record HistoryView(
        String school, List<Named> names, List<Passed> operations, List<Membership> groups) {

    /// 曾用名 and the present one, each from its day.
    record Named(String name, LocalDate from) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Passed(
            String operation,
            Change.Kind kind,
            String title,
            LocalDate on,
            @Nullable String document,
            String reason,
            String by,
            Instant at,
            List<String> predecessors,
            List<String> successors,
            @Nullable Instant undone) {}

    static HistoryView of(School school) {
        List<Named> all =
                school.profiles().stream().map(p -> new Named(p.name(), p.from())).toList();
        List<Named> names =
                all.stream()
                        .filter(n -> {
                            int i = all.indexOf(n);
                            return i == 0 || !all.get(i - 1).name().equals(n.name());
                        })
                        .toList();
        return new HistoryView(
                school.id(),
                names,
                school.acts().stream().map(HistoryView::passed).toList(),
                school.groups());
    }

    private static Passed passed(Act act) {
        Change c = act.change();
        return new Passed(
                c.operation(),
                c.kind(),
                c.kind().chinese,
                c.on(),
                c.document(),
                c.reason(),
                c.by(),
                c.at(),
                c.predecessors(),
                c.successors(),
                act.undone());
    }
}
