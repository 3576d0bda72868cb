package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.submission.row.Objection;
import cn.duban.indicator.submission.row.Place;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.indicator.submission.rule.Finding;
import cn.duban.indicator.submission.rule.RowInQuestion;
import cn.duban.indicator.submission.rule.Rules;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 复核的数 — measures what somebody found at a school by the rules a push is measured by: each number
/// by itself, then the row as it would be with them.
///
/// - What nobody looked at counts as it was reported.
/// - What is odd has to be explained by a note, as a push has to explain it; what was just as odd
///   in the reported row is not asked again.
@Component
public class FoundNumbers {

    private static final Place PLACE = new Place.Pointer("");

    private final Rules rules;

    FoundNumbers(Rules rules) {
        this.rules = rules;
    }

    /// 被复核的行.
    public record Row(
            String school,
            Form form,
            String period,
            @Nullable String stage,
            Map<String, BigDecimal> reported) {

        private RowKey key() {
            return new RowKey(school, form.code(), period, stage);
        }
    }

    /// @param values those that could be read
    public record Verdict(Map<String, BigDecimal> values, List<Violation> objections) {}

    /// Where the number of an element stands in what was sent.
    public static String placeOf(String element) {
        return PLACE.value(element);
    }

    /// @param written of elements of the form only
    public Verdict on(Row row, Map<String, @Nullable String> written, boolean noted) {
        List<Violation> objections = new ArrayList<>();
        Map<String, BigDecimal> values = new TreeMap<>();
        for (Element element : row.form().elements()) {
            if (written.containsKey(element.code())) {
                String text = Objects.requireNonNullElse(written.get(element.code()), "").strip();
                ReadNumber read = ReadNumber.of(element, PLACE.value(element.code()), text);
                Optional.ofNullable(read.value()).ifPresent(n -> values.put(element.code(), n));
                Optional.ofNullable(read.objection()).ifPresent(objections::add);
            }
        }
        if (objections.isEmpty()) {
            objections.addAll(together(row, values, noted));
        }
        return new Verdict(values, objections);
    }

    private List<Violation> together(Row row, Map<String, BigDecimal> found, boolean noted) {
        Map<String, BigDecimal> all = new HashMap<>(row.reported());
        all.putAll(found);
        List<Finding> before = weigh(row, row.reported());
        return weigh(row, all).stream()
                .filter(finding -> !before.contains(finding))
                .flatMap(finding -> objection(finding, found, noted).stream())
                .toList();
    }

    private List<Finding> weigh(Row row, Map<String, BigDecimal> values) {
        return rules.weigh(
                new RowInQuestion(
                        row.key(), row.form(), values, PLACE, _ -> Optional.empty(), false),
                false);
    }

    private static Optional<Violation> objection(
            Finding finding, Map<String, BigDecimal> found, boolean noted) {
        Violation said = finding.violation();
        return switch (finding.severity()) {
            case ERROR -> Optional.of(at(said, found));
            case EXPLAIN ->
                    noted
                            ? Optional.empty()
                            : Optional.of(
                                    new Violation(
                                            PLACE.field("note"),
                                            Objection.EXPLANATION_NEEDED.code(),
                                            "复核所见的数看起来异常，请核对；如属实，请在备注（note）中写明原因后重新录入："
                                                    + said.message(),
                                            null));
            case NOTICE -> Optional.empty();
        };
    }

    /// At a number that was written, not at one that was only reported.
    private static Violation at(Violation said, Map<String, BigDecimal> found) {
        List<String> places = found.keySet().stream().map(PLACE::value).toList();
        String at =
                places.contains(said.at())
                        ? said.at()
                        : places.size() == 1 ? places.getFirst() : "/values";
        return new Violation(at, said.code(), said.message(), said.suggestion());
    }
}
