package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.indicator.submission.Verdicts.Outcome;
import cn.duban.indicator.submission.Verdicts.RowVerdict;
import cn.duban.indicator.submission.row.Objection;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.indicator.submission.rule.Finding;
import cn.duban.indicator.submission.rule.RowInQuestion;
import cn.duban.indicator.submission.rule.Rules;
import cn.duban.indicator.submission.rule.Severity;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 裁定 — first every row by itself, then one look at what was reported before, then the rules.
final class Judging {

    private final Rules rules;
    private final Reported.Source reported;

    Judging(Rules rules, Reported.Source reported) {
        this.rules = rules;
        this.reported = reported;
    }

    Verdicts on(List<PushedRow> rows, ReadingRow reading, Duplicates duplicates) {
        List<ReadRow> read = rows.stream().map(row -> reading.read(row, duplicates)).toList();
        Map<RowKey, Map<String, BigDecimal>> sound = new LinkedHashMap<>();
        read.stream()
                .filter(r -> r.key() != null && r.objections().isEmpty())
                .forEach(r -> sound.put(r.key(), r.values()));
        Map<RowKey, Reported> before = before(sound.keySet());
        Set<RowKey> twins = reported.twins(sound);
        List<Judged> judged = read.stream().map(r -> judge(r, before, twins, sound)).toList();
        return sum(judged);
    }

    private Map<RowKey, Reported> before(Set<RowKey> keys) {
        return reported.of(
                keys.stream()
                        .flatMap(key -> Stream.concat(Stream.of(key), rules.asksFor(key)))
                        .collect(Collectors.toSet()));
    }

    private record Judged(
            String at,
            Optional<GoodRow> good,
            List<Violation> objections,
            List<Violation> warnings) {

        RowVerdict verdict() {
            RowVerdict.Kind accepted =
                    warnings.isEmpty() ? RowVerdict.Kind.OK : RowVerdict.Kind.WARNED;
            return new RowVerdict(
                    at,
                    good.isPresent() ? accepted : RowVerdict.Kind.REFUSED,
                    good.map(GoodRow::outcome).orElse(null));
        }
    }

    private Judged judge(
            ReadRow row,
            Map<RowKey, Reported> before,
            Set<RowKey> twins,
            Map<RowKey, Map<String, BigDecimal>> sound) {
        List<Violation> objections = new ArrayList<>(row.objections());
        List<Violation> warnings = new ArrayList<>();
        RowKey key = row.key();
        Form form = row.form();
        if (key != null && form != null && row.readable()) {
            RowInQuestion question =
                    new RowInQuestion(
                            key,
                            form,
                            row.values(),
                            row.pushed().place(),
                            k -> known(k, before, sound),
                            twins.contains(key));
            sort(rules.weigh(question, row.objections().isEmpty()), row, objections, warnings);
        }
        Optional<GoodRow> good =
                key != null && objections.isEmpty()
                        ? Optional.of(good(row, key, warnings, before.get(key)))
                        : Optional.empty();
        return new Judged(row.pushed().place().row(), good, objections, warnings);
    }

    /// What comes in the same push is newer than what was reported before.
    private static Optional<Map<String, BigDecimal>> known(
            RowKey key, Map<RowKey, Reported> before, Map<RowKey, Map<String, BigDecimal>> sound) {
        return Optional.ofNullable(sound.get(key))
                .filter(values -> !values.isEmpty())
                .or(() ->
                        Optional.ofNullable(before.get(key))
                                .filter(r -> !r.withdrawn())
                                .map(Reported::values));
    }

    private static void sort(
            List<Finding> findings,
            ReadRow row,
            List<Violation> objections,
            List<Violation> warnings) {
        List<String> unexplained = new ArrayList<>();
        for (Finding finding : findings) {
            switch (finding.severity()) {
                case ERROR -> objections.add(finding.violation());
                case EXPLAIN, NOTICE -> warnings.add(finding.violation());
            }
            if (finding.severity() == Severity.EXPLAIN && row.pushed().explanation() == null) {
                unexplained.add(finding.violation().message());
            }
        }
        if (!unexplained.isEmpty()) {
            objections.add(
                    Objection.EXPLANATION_NEEDED.at(
                            row.pushed().place().field("explanation"),
                            String.join("", unexplained)));
        }
    }

    private static GoodRow good(
            ReadRow row, RowKey key, List<Violation> warnings, @Nullable Reported before) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.values().forEach((code, value) -> texts.put(code, value.toPlainString()));
        PushedRow pushed = row.pushed();
        AcceptedRow accepted =
                new AcceptedRow(
                        key.form(),
                        key.period(),
                        key.stage(),
                        texts,
                        pushed.withdrawn(),
                        pushed.explanation(),
                        warnings.isEmpty()
                                ? null
                                : warnings.stream().map(Violation::code).distinct().toList(),
                        row.late() ? true : null);
        return new GoodRow(key.reporter(), accepted, outcome(row, before));
    }

    private static Outcome outcome(ReadRow row, @Nullable Reported before) {
        if (before == null || before.withdrawn()) {
            return row.pushed().withdrawn() ? Outcome.CHANGED : Outcome.CREATED;
        }
        boolean same =
                !row.pushed().withdrawn()
                        && row.sameValues(before.values())
                        && Objects.equals(before.explanation(), row.pushed().explanation());
        return same ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static Verdicts sum(List<Judged> judged) {
        List<GoodRow> accepted = judged.stream().flatMap(j -> j.good().stream()).toList();
        int warned =
                (int)
                        judged.stream()
                                .filter(j -> j.good().isPresent() && !j.warnings().isEmpty())
                                .count();
        return new Verdicts(
                judged.size(),
                accepted,
                judged.size() - accepted.size(),
                warned,
                judged.stream().flatMap(j -> j.objections().stream()).toList(),
                judged.stream().flatMap(j -> j.warnings().stream()).toList(),
                judged.stream().map(Judged::verdict).toList());
    }
}
