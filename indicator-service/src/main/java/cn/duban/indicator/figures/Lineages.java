package cn.duban.indicator.figures;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.events.IndicatorEvent.PeriodSpan;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.PeriodType;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.indicator.submission.LatestRows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// 溯源 — opens a figure: formula, parts, the figures it is made of and the school rows behind them.
@Component
class Lineages {

    private final Register register;
    private final LatestRows rows;
    private final FigureQueries queries;

    Lineages(Register register, LatestRows rows, FigureQueries queries) {
        this.register = register;
        this.rows = rows;
        this.queries = queries;
    }

    /// @param made figures directly below, units and schools
    record Lineage(
            FigureView figure, Formula formula, List<FigureView> made, List<SchoolRow> schools) {}

    record Formula(
            String words,
            int definition,
            String part,
            @Nullable String whole,
            @Nullable String when,
            String source) {}

    /// @param receipt absent for a school that was expected and has not reported
    record SchoolRow(
            String school,
            String name,
            Used profile,
            @Nullable String receipt,
            @Nullable Instant receivedAt,
            @Nullable String submittedBy,
            boolean withdrawn,
            @Nullable JsonNode values) {}

    /// 所用状况 — the profile in force on the reference day.
    record Used(String from, String unit, String kind, String ownership, String quality) {}

    Lineage of(FigureView figure, Indicator indicator, Predicate<String> visible) {
        Period period = days(figure.period());
        Definition definition = indicator.definition();
        List<School> expected =
                schools(figure.unit(), period).stream()
                        .filter(s -> visible.test(s.code()))
                        .filter(s -> used(s, period, definition).isPresent())
                        .sorted(Comparator.comparing(School::code))
                        .toList();
        List<String> codes = expected.stream().map(School::code).toList();
        Map<String, LatestRowDocument> reported = rows.of(codes, definition.form(), period.code());
        return new Lineage(
                figure,
                formula(indicator, figure.definition()),
                made(figure, indicator, visible),
                expected.stream()
                        .flatMap(s ->
                                used(s, period, definition)
                                        .map(p -> row(s, p, reported.get(s.code())))
                                        .stream())
                        .toList());
    }

    /// The days the figure was counted by, which may be the bureau's own.
    private static Period days(PeriodSpan span) {
        return new Period(
                span.code(),
                PeriodType.valueOf(span.type()),
                span.from(),
                span.to(),
                span.reference());
    }

    private List<School> schools(String unit, Period period) {
        return register.school(unit)
                .map(List::of)
                .orElseGet(() -> register.schoolsUnder(unit, period.reference()));
    }

    private List<FigureView> made(
            FigureView figure, Indicator indicator, Predicate<String> visible) {
        Optional<String> period = Optional.of(figure.period().code());
        List<String> below = queries.under(figure.unit(), period).stream().filter(visible).toList();
        return queries.of(List.of(indicator.code()), below, period, Optional.empty()).stream()
                .filter(FigureView::expected)
                .toList();
    }

    private static Formula formula(Indicator indicator, int definition) {
        return new Formula(
                indicator.words(),
                definition,
                indicator.definition().part(),
                indicator.definition().whole(),
                indicator.definition().when(),
                indicator.source());
    }

    private static Optional<Profile> used(School school, Period period, Definition definition) {
        return school.on(period.reference())
                .filter(Profile::open)
                .filter(p -> definition.kinds().contains(p.kind()));
    }

    private static SchoolRow row(School school, Profile p, @Nullable LatestRowDocument row) {
        Used used = new Used(p.from().toString(), p.unit(), p.kind(), p.ownership(), p.quality());
        if (row == null) {
            return new SchoolRow(school.code(), school.name(), used, null, null, null, false, null);
        }
        return new SchoolRow(
                school.code(),
                school.name(),
                used,
                row.receipt(),
                row.receivedAt(),
                row.submittedBy(),
                row.withdrawn(),
                row.valuesAsJson());
    }
}
