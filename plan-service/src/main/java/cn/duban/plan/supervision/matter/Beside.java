package cn.duban.plan.supervision.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 并列核对 — the figure a unit typed beside the computed one, and what differs.
///
/// @param typed as written, in the measure of the target
/// @param computed exact, from the commitment's own derivation
public record Beside(
        @Nullable String typed,
        @Nullable String computed,
        @Nullable String measure,
        @Nullable String colour,
        @Nullable String reason,
        List<Difference> differences) {

    /// 差异, e.g. `figures-differ`, `light-not-green`.
    public record Difference(String code, String sentence) {}

    /// A matter without a commitment: there is nothing to compare with.
    public static final Beside NOTHING = new Beside(null, null, null, null, null, List.of());

    public Beside {
        differences = List.copyOf(differences);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }

    /// Whether a computed figure can speak for the unit.
    public boolean hasFigure() {
        return computed != null;
    }

    public List<String> sentences() {
        return differences.stream().map(Difference::sentence).toList();
    }
}
