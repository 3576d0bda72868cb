package cn.duban.plan.intake.outline;

import cn.duban.plan.intake.text.Passage;
import java.util.List;

/// 段落 — a heading or item, the title it carries, and the text up to the next one.
///
/// - `path` is the chain of normalised numbers down to this section; empty before the first
///   heading.
/// - The ruled text `[from, to)` begins right after the number and so includes the title.
public record Section(
        boolean item,
        String number,
        int level,
        int start,
        int from,
        int titleEnd,
        int to,
        List<String> path) {

    public Section {
        path = List.copyOf(path);
    }

    /// What the heading says; items and the text before the first heading have no name.
    String name(Passage passage) {
        return item ? "" : passage.text().substring(from, titleEnd).strip();
    }
}
