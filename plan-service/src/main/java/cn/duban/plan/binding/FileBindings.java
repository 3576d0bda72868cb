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
public record FileBindings(
        String plan,
        String kind,
        LocalDate asOf,
        Instant knownAt,
        List<String> blocks,
        List<Binding> bindings,
        Set<Integer> worded) {

    /// 一处绑定 — the number and the place it was printed at: block and offset in it.
    public record Binding(BoundFigure figure, int block, int offset) {}

    public FileBindings {
        blocks = List.copyOf(blocks);
        bindings = List.copyOf(bindings);
        worded = Set.copyOf(worded);
    }

    public List<BoundFigure> figures() {
        return bindings.stream().map(Binding::figure).toList();
    }
}
