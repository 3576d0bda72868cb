package cn.duban.plan.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// 评分 — weighs what was read against labels made by hand, measure by measure.
final class Scorer {

    private record Pair(JsonNode read, JsonNode label, double worth) {}

    private final List<JsonNode> read;
    private final List<JsonNode> required;
    private final List<Pair> pairs;
    private final List<JsonNode> live;

    private Scorer(List<JsonNode> all, List<JsonNode> labels) {
        this.read = all;
        this.required = labels.stream().filter(Labels::isRequired).toList();
        this.pairs = matched(Labels::sameQuantity);
        List<JsonNode> soft = labels.stream().filter(l -> !required.contains(l)).toList();
        this.live = read.stream().filter(r -> isMatched(r) || !touches(r, soft)).toList();
    }

    static Map<String, Scored> score(
            List<JsonNode> read, List<JsonNode> labels, JsonNode outline, JsonNode expected) {
        Scorer scorer = new Scorer(read, labels);
        Map<String, Scored> scores = new LinkedHashMap<>();
        scores.put("spans", scorer.of(p -> true));
        scores.put("exact", scorer.of(Scorer::isExact));
        scores.put("plan", scorer.plan());
        scores.put("record", scorer.of(Scorer::isRecord));
        scores.put("deadline", scorer.dated("deadline", Labels::sameDeadline));
        scores.put("frequency", scorer.dated("frequency", Scorer::sameFrequency));
        scores.put("headings", headings(outline, expected));
        return scores;
    }

    private boolean isMatched(JsonNode one) {
        return pairs.stream().anyMatch(p -> p.read() == one);
    }

    private static boolean touches(JsonNode one, List<JsonNode> others) {
        return others.stream().anyMatch(o -> Labels.overlap(one, o) > 0);
    }

    private List<Pair> matched(BiPredicate<JsonNode, JsonNode> same) {
        List<Pair> all = new ArrayList<>();
        for (JsonNode one : read) {
            for (JsonNode label : required) {
                double overlap = Labels.overlap(one, label);
                if (overlap > 0 && same.test(one, label)) {
                    double worth = overlap + (Labels.sameComparison(one, label) ? 2 : 0);
                    all.add(new Pair(one, label, worth));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::worth).reversed());
        Set<JsonNode> taken = new HashSet<>();
        return all.stream()
                .filter(p -> !taken.contains(p.read()) && !taken.contains(p.label()))
                .peek(p -> taken.addAll(List.of(p.read(), p.label())))
                .toList();
    }

    private Scored of(Predicate<Pair> right) {
        int found = (int) pairs.stream().filter(right).count();
        return new Scored(found, live.size() - found, required.size() - found);
    }

    private Scored plan() {
        int found =
                (int)
                        pairs.stream()
                                .filter(p -> Labels.isPlan(p.read()) && Labels.isPlan(p.label()))
                                .count();
        int mine = (int) live.stream().filter(Labels::isPlan).count();
        int theirs = (int) required.stream().filter(Labels::isPlan).count();
        return new Scored(found, mine - found, theirs - found);
    }

    /// Every labelled date must be read, and none be read where none is said.
    private Scored dated(String member, BiPredicate<JsonNode, JsonNode> same) {
        List<JsonNode> wanted =
                required.stream()
                        .filter(l -> !Labels.text(l, member).isEmpty())
                        .filter(l -> !l.path(member + "_soft").asBoolean(false))
                        .toList();
        int found =
                (int)
                        wanted.stream()
                                .filter(l ->
                                        read.stream()
                                                .anyMatch(r ->
                                                        Labels.overlap(r, l) > 0
                                                                && same.test(r, l)))
                                .count();
        int wrong =
                (int)
                        pairs.stream()
                                .filter(p -> !Labels.text(p.read(), member).isEmpty())
                                .filter(p -> !same.test(p.read(), p.label()))
                                .filter(p -> !p.label().path(member + "_soft").asBoolean(false))
                                .count();
        return new Scored(found, wrong, wanted.size() - found);
    }

    private static boolean isExact(Pair p) {
        Double low = Labels.value(p.read(), "value2");
        Double high = Labels.value(p.label(), "value2");
        boolean sameRange = low == null ? high == null : low.equals(high);
        return Labels.sameComparison(p.read(), p.label()) && sameRange;
    }

    private static boolean isRecord(Pair p) {
        return isExact(p)
                && Labels.alike(Labels.text(p.read(), "subject"), Labels.text(p.label(), "subject"))
                && Labels.isPlan(p.read()) == Labels.isPlan(p.label())
                && Labels.sameDeadline(p.read(), p.label())
                && sameFrequency(p.read(), p.label())
                && Labels.sameBaseline(p.read(), p.label());
    }

    private static boolean sameFrequency(JsonNode read, JsonNode label) {
        return Labels.frequency(read).equals(Labels.frequency(label));
    }

    private static Scored headings(JsonNode outline, JsonNode expected) {
        Set<String> mine = new HashSet<>();
        Set<String> theirs = new HashSet<>();
        collect(outline, mine);
        collect(expected, theirs);
        int found = (int) mine.stream().filter(theirs::contains).count();
        return new Scored(found, mine.size() - found, theirs.size() - found);
    }

    private static void collect(JsonNode nodes, Set<String> into) {
        for (JsonNode node : nodes) {
            if (Labels.text(node, "kind").equals("heading")) {
                into.add(Labels.text(node, "number_norm") + "@" + node.path("offset").asInt());
            }
            collect(node.path("children"), into);
        }
    }
}
