package cn.duban.plan.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 承诺 — one promise of the plan, tied to its sentence.
///
/// - [#text] is verbatim and stands at [#offset] (code points) of the plan's text; it is never
///   edited.
/// - [#indicator] is the code that feeds it; without one it has a counter of its own.
/// - [#base] is an entered starting level (基准值) for a change; without one last year's figure
///   counts.
/// - [#doubts] are for the person who confirms; [#dropped] says why it is not tracked.
public record Commitment(
        String id,
        List<String> path,
        String text,
        int offset,
        String subject,
        WrittenTarget written,
        String due,
        Firmness firmness,
        @Nullable String scope,
        @Nullable String lead,
        List<String> support,
        @Nullable String indicator,
        @Nullable String base,
        boolean restricted,
        List<String> doubts,
        @Nullable String dropped) {

    public Commitment {
        path = List.copyOf(path);
        support = List.copyOf(support);
        doubts = List.copyOf(doubts);
    }

    public Target target() {
        return written.toTarget();
    }

    public Deadline deadline() {
        return Deadline.of(due);
    }

    public Kind kind() {
        return Kind.of(target(), restricted);
    }

    public boolean isTracked() {
        return dropped == null;
    }
}
