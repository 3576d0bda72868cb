package cn.duban.plan.commitment;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// 承诺 — one promise of the plan, tied to its sentence.
///
/// - [#text] is verbatim and stands at [#offset] (code points) of the plan's text; it is never
///   edited.
/// - [#indicator] is the code that feeds it; without one it has a counter of its own.
/// - [#base] is an entered starting level (基准值) for a change; without one last year's figure
///   counts.
/// - [#doubts] are for the person who confirms; [#dropped] says why it is not tracked.
/// - [#handling] is what a person decided about it.
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
        @Nullable String dropped,
        @Nullable Handling handled) {

    public Commitment {
        path = List.copyOf(path);
        support = List.copyOf(support);
        doubts = List.copyOf(doubts);
    }

    /// The words alone: nothing was read from them that could be weighed.
    public static Commitment of(String id, List<String> path, String text, int offset) {
        return new Commitment(
                id,
                path,
                text,
                offset,
                text,
                WrittenTarget.of(new Target.Qualitative()),
                "",
                Firmness.PLAIN,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                List.of(),
                null,
                null);
    }

    public CommitmentBuilder changing() {
        return new CommitmentBuilder(this);
    }

    /// What a person decided about it.
    public Handling handling() {
        return handled == null ? Handling.NEW : handled;
    }

    public Commitment handled(UnaryOperator<Handling> change) {
        return changing().handling(change.apply(handling())).build();
    }

    /// With a starting level for its change.
    public Commitment startingAt(String level) {
        return changing().base(level).build();
    }

    /// Set aside with a reason, or taken up again with none.
    public Commitment dropped(@Nullable String reason) {
        return changing().dropped(reason).build();
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
