package cn.duban.plan.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// 指标目录 — finds the indicator a wording names; pure.
///
/// - The longest name or alias contained in the subject wins, else the longest in the sentence.
/// - Two indicators with names of that length, or a unit that does not fit, leave it to a person.
public record Catalogue(List<KnownIndicator> indicators) {
    public Catalogue {
        indicators = List.copyOf(indicators);
    }

    public Optional<KnownIndicator> find(String code) {
        return indicators.stream().filter(i -> i.id().equals(code)).findFirst();
    }

    /// @param unit the unit of the amount, empty for none
    public Link link(String subject, String text, String unit) {
        Link bySubject = longestIn(subject, unit);
        return bySubject instanceof Link.None ? longestIn(text, unit) : bySubject;
    }

    private Link longestIn(String wording, String unit) {
        String folded = fold(wording);
        List<Hit> hits =
                indicators.stream()
                        .flatMap(i -> Hit.of(i, folded).stream())
                        .sorted(Comparator.comparing(h -> h.indicator().id()))
                        .toList();
        int longest = hits.stream().mapToInt(Hit::length).max().orElse(0);
        if (longest == 0) {
            return new Link.None();
        }
        List<KnownIndicator> best =
                hits.stream().filter(h -> h.length() == longest).map(Hit::indicator).toList();
        if (best.size() > 1) {
            String names =
                    best.stream()
                            .map(i -> i.name() + "(" + i.id() + ")")
                            .collect(Collectors.joining("、"));
            return new Link.Doubtful("可能对应多个指标：" + names + "，请人工选择。");
        }
        KnownIndicator only = best.getFirst();
        return only.isMeasuredIn(unit)
                ? new Link.Found(only)
                : new Link.Doubtful(
                        "提到指标%s，但目标单位“%s”与指标单位“%s”不一致，请人工确认。"
                                .formatted(only.name(), unit, only.unit()));
    }

    private record Hit(KnownIndicator indicator, int length) {
        static Optional<Hit> of(KnownIndicator indicator, String wording) {
            return indicator
                    .names()
                    .map(Catalogue::fold)
                    .filter(n -> !n.isEmpty() && wording.contains(n))
                    .map(String::length)
                    .max(Comparator.naturalOrder())
                    .map(length -> new Hit(indicator, length));
        }
    }

    private static String fold(String wording) {
        return Objects.requireNonNull(wording)
                .replace('（', '(')
                .replace('）', ')')
                .replaceAll("[\\s“”\"]", "");
    }
}
