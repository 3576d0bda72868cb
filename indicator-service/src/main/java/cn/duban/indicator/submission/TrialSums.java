package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.catalogue.Sums;
import cn.duban.indicator.submission.SchoolsBehind.Group;
import cn.duban.indicator.submission.SchoolsBehind.Member;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 试算一个指标 — its figure for each unit with the rows as they stand and as they would stand.
final class TrialSums {

    private final Indicator indicator;
    private final Group group;
    private final Map<String, Both> bySchool = new HashMap<>();

    TrialSums(Indicator indicator, Group group) {
        this.indicator = indicator;
        this.group = group;
        Formula formula = Formula.compile(indicator.definition());
        group.members().forEach((school, member) -> bySchool.put(school, both(formula, member)));
    }

    /// 前后: the terms of one school or of many.
    private record Both(Sums before, Sums after, int reportedBefore, int reportedAfter) {

        static final Both NONE = new Both(Sums.NONE, Sums.NONE, 0, 0);

        Both plus(Both other) {
            return new Both(
                    before.plus(other.before),
                    after.plus(other.after),
                    reportedBefore + other.reportedBefore,
                    reportedAfter + other.reportedAfter);
        }
    }

    Stream<FigurePreview> changes() {
        return group.units().entrySet().stream()
                .map(e -> preview(e.getKey(), total(e.getValue())))
                .filter(p ->
                        !Objects.equals(p.before(), p.after())
                                || p.reportedBefore() != p.reportedAfter());
    }

    private Both total(List<String> schools) {
        return schools.stream()
                .map(s -> bySchool.getOrDefault(s, Both.NONE))
                .reduce(Both.NONE, Both::plus);
    }

    private Both both(Formula formula, Member member) {
        return new Both(
                terms(formula, member, member.before()),
                terms(formula, member, member.after()),
                member.before().isPresent() ? 1 : 0,
                member.after().isPresent() ? 1 : 0);
    }

    private static Sums terms(
            Formula formula, Member member, Optional<Map<String, BigDecimal>> values) {
        return values.map(v -> formula.terms(v, member.traits())).orElse(Sums.NONE);
    }

    private FigurePreview preview(String unit, Both total) {
        return new FigurePreview(
                indicator.code(),
                indicator.name(),
                unit,
                group.names().getOrDefault(unit, unit),
                group.period().code(),
                value(total.before(), total.reportedBefore()),
                value(total.after(), total.reportedAfter()),
                total.reportedBefore(),
                total.reportedAfter());
    }

    private @Nullable String value(Sums sums, int reported) {
        Definition definition = indicator.definition();
        return reported == 0
                ? null
                : definition
                        .finalizer()
                        .value(sums, definition.factor(), definition.parameters())
                        .map(BigDecimal::toPlainString)
                        .orElse(null);
    }
}
