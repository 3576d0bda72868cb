package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.catalogue.Sums;
import cn.duban.indicator.events.IndicatorEvent.Status;
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

    /// 一时: what one school, or many, add up to.
    private record Standing(Sums sums, int reported) {

        static final Standing NONE = new Standing(Sums.NONE, 0);

        Standing plus(Standing other) {
            return new Standing(sums.plus(other.sums), reported + other.reported);
        }
    }

    /// 前后: of one school or of many, with how many are asked.
    private record Both(Standing before, Standing after, int applicable) {

        static final Both NONE = new Both(Standing.NONE, Standing.NONE, 0);

        Both plus(Both other) {
            return new Both(
                    before.plus(other.before),
                    after.plus(other.after),
                    applicable + other.applicable);
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
        return indicator.definition().kinds().contains(member.kind())
                ? new Both(
                        standing(formula, member, member.before()),
                        standing(formula, member, member.after()),
                        1)
                : Both.NONE;
    }

    /// A row that lacks something the indicator reads is no answer to it, as in the roll-up.
    private Standing standing(
            Formula formula, Member member, Optional<Map<String, BigDecimal>> values) {
        List<String> asked = indicator.definition().inputs().getFirst().elements();
        return values.filter(v -> v.keySet().containsAll(asked))
                .map(v -> new Standing(formula.terms(v, member.traits()), 1))
                .orElse(Standing.NONE);
    }

    private FigurePreview preview(String unit, Both total) {
        Finalizer finalizer = indicator.definition().finalizer();
        Optional<Standing> after = Optional.of(total.after()).filter(t -> t.reported() > 0);
        Optional<String> before = value(total.before());
        Optional<String> value = value(total.after());
        return new FigurePreview(
                indicator.code(),
                indicator.name(),
                unit,
                group.names().getOrDefault(unit, unit),
                group.period().code(),
                group.period().name(),
                before.orElse(null),
                value.orElse(null),
                before.map(indicator::shown).orElse(null),
                value.map(indicator::shown).orElse(null),
                total.before().reported(),
                total.after().reported(),
                total.applicable(),
                part(after.filter(_ -> finalizer.hasNumerator()).map(t -> t.sums().part())),
                part(
                        after.filter(_ -> value.isPresent() && finalizer.isQuotient())
                                .map(t -> t.sums().whole())),
                indicator.definition().factor(),
                status(total.after().reported(), total.applicable()),
                group.period().from(),
                group.period().to(),
                group.period().reference());
    }

    private static @Nullable String part(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private static Status status(int reported, int applicable) {
        if (reported == 0) {
            return Status.NOT_STARTED;
        }
        return reported < applicable ? Status.PARTIAL : Status.COMPLETE;
    }

    private Optional<String> value(Standing standing) {
        Definition definition = indicator.definition();
        return standing.reported() == 0
                ? Optional.empty()
                : definition
                        .finalizer()
                        .value(standing.sums(), definition.factor(), definition.parameters())
                        .map(BigDecimal::toPlainString);
    }
}
