package cn.duban.plan.drafting;

import cn.duban.plan.catalogue.KnownIndicator;
import cn.duban.plan.commitment.Commitment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 指标建议 — which indicators might feed a commitment, the likeliest first; a person chooses.
///
/// A name inside the wording counts by the share of the subject it covers, else what they have in
/// common; a unit that does not fit halves it.
record Suggestions(List<KnownIndicator> indicators) {
    private static final int LEAST = 30;
    private static final int MOST = 5;
    private static final int NAMED = 70;

    /// 建议; `score` in per cent.
    record Suggestion(
            String indicator,
            String name,
            String unit,
            int score,
            String because,
            boolean linked) {}

    List<Suggestion> about(Commitment c) {
        return indicators.stream()
                .flatMap(i -> weighed(i, c).stream())
                .filter(s -> s.score() >= LEAST)
                .sorted(
                        Comparator.comparingInt(Suggestion::score)
                                .reversed()
                                .thenComparing(Suggestion::indicator))
                .limit(MOST)
                .toList();
    }

    private static Optional<Suggestion> weighed(KnownIndicator indicator, Commitment c) {
        return Stream.concat(Stream.of(indicator.name()), indicator.aliases().stream())
                .map(name -> suggestion(indicator, name, c))
                .max(Comparator.comparingInt(Suggestion::score));
    }

    private static Suggestion suggestion(KnownIndicator indicator, String name, Commitment c) {
        boolean named = c.subject().contains(name) || c.text().contains(name);
        int alike = Matching.alike(name, c.subject());
        int score = named ? NAMED + (100 - NAMED) * alike / 100 : alike;
        String unit = c.written().unit() == null ? "" : c.written().unit();
        boolean fits = indicator.isMeasuredIn(unit);
        String how = named ? "原文里有“" + name + "”" : "与“" + name + "”有" + alike + "%相同";
        return new Suggestion(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                fits ? score : score / 2,
                fits ? how : how + "，但单位“" + unit + "”与“" + indicator.unit() + "”不一致",
                indicator.id().equals(c.indicator()));
    }
}
