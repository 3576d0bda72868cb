package cn.duban.benchmarks.crash;

import java.util.List;
import java.util.stream.Stream;

/// 结论 — what the checker found, each fault named once.
public record Verdict(
        int acknowledged,
        List<String> lost,
        List<String> doubled,
        List<String> refused,
        List<String> mismatched,
        List<String> stale,
        int rollUps,
        List<String> different) {

    public Verdict {
        lost = List.copyOf(lost);
        doubled = List.copyOf(doubled);
        refused = List.copyOf(refused);
        mismatched = List.copyOf(mismatched);
        stale = List.copyOf(stale);
        different = List.copyOf(different);
    }

    public boolean clean() {
        return faults().isEmpty();
    }

    /// Every fault in words, for the person who has to look for it.
    public List<String> faults() {
        return Stream.of(
                        named("lost", lost),
                        named("double", doubled),
                        named("refused", refused),
                        named("receipts_mismatch", mismatched),
                        named("stale", stale),
                        named("diff", different))
                .flatMap(List::stream)
                .toList();
    }

    /// The one line by which a run is known.
    public String line(long seed, int kills) {
        return "crash seed=%d acked=%d found=%d lost=%d double=%d refused=%d"
                        .formatted(
                                seed,
                                acknowledged,
                                acknowledged - lost.size(),
                                lost.size(),
                                doubled.size(),
                                refused.size())
                + " receipts_mismatch=%d stale=%d rollups=%d equal=%d diff=%d kills=%d"
                        .formatted(
                                mismatched.size(),
                                stale.size(),
                                rollUps,
                                rollUps - different.size(),
                                different.size(),
                                kills);
    }

    private static List<String> named(String fault, List<String> places) {
        return places.stream().map(place -> fault + " " + place).toList();
    }
}
