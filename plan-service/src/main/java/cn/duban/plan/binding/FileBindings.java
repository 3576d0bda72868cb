package cn.duban.plan.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// 文件的绑定表 — what a report file remembers of itself: every text it was written with, and what each
/// number in it stands for.
///
/// @param knownAt the moment whose knowledge it was written from
/// @param blocks the text of each paragraph and table cell, in the order of the file
/// @param worded which of them nobody may reword; the others are there to be filled in
/// @param wordedAtFirst how many there were of those when the file was written; 0 for a file made
///   before words were bound
public record FileBindings(
        String plan,
        String kind,
        LocalDate asOf,
        Instant knownAt,
        List<String> blocks,
        List<Binding> bindings,
        Set<Integer> worded,
        int wordedAtFirst) {

    /// 一处绑定 — the number and the place it was printed at: block and offset in it.
    public record Binding(BoundFigure figure, int block, int offset) {}

    public FileBindings {
        blocks = List.copyOf(blocks);
        bindings = List.copyOf(bindings);
        worded = Set.copyOf(worded);
    }

    /// As a file is written.
    public FileBindings(
            String plan,
            String kind,
            LocalDate asOf,
            Instant knownAt,
            List<String> blocks,
            List<Binding> bindings,
            Set<Integer> worded) {
        this(plan, kind, asOf, knownAt, blocks, bindings, worded, worded.size());
    }

    /// 文字已绑定 — whether its words can be checked, not its numbers alone.
    public boolean hasWords() {
        return !worded.isEmpty();
    }

    /// Whether somebody has taken marks out since it was written.
    public boolean hasLostWords() {
        return worded.size() < wordedAtFirst;
    }

    public List<BoundFigure> figures() {
        return bindings.stream().map(Binding::figure).toList();
    }
}
