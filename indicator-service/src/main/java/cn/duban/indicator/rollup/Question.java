package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.catalogue.Parameters;
import cn.duban.indicator.catalogue.Stage;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.School;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 算题 — one indicator in one period, and where its numbers come from.
///
/// @param span the days of the period, only where the bureau's own term dates differ from the usual
/// @param finishing what finishing the sums needs beside them, if anything
record Question(
        Definition definition,
        Formula formula,
        Period period,
        List<Source> sources,
        @Nullable Period span,
        @Nullable Parameters finishing) {

    Question {
        sources = List.copyOf(sources);
    }

    static Question of(
            Definition definition, Formula formula, Period period, List<Source> sources) {
        Parameters finishing = definition.parameters().ofFinish();
        return new Question(
                definition,
                formula,
                period,
                sources,
                period.equals(Period.of(period.code())) ? null : period,
                finishing.equals(Parameters.NONE) ? null : finishing);
    }

    static Question of(
            Definition definition,
            Formula formula,
            Period period,
            SchoolCalendar calendar,
            Set<String> scheduled) {
        return of(
                definition,
                formula,
                period,
                definition.inputs().stream()
                        .map(input -> Source.of(definition, input, period, calendar, scheduled))
                        .toList());
    }

    /// 指标|期别.
    String key() {
        return definition.indicator() + "|" + period.code();
    }

    /// 指标|学校|期别.
    String keyOf(String reporter) {
        return definition.indicator() + "|" + reporter + "|" + period.code();
    }

    /// True when both give every school the same answer.
    boolean asks(Question other) {
        return definition.equals(other.definition)
                && period.equals(other.period)
                && sources.equals(other.sources);
    }

    List<Source> ofSchools() {
        return sources.stream().filter(source -> !source.input().unitLevel()).toList();
    }

    List<Source> ofUnits() {
        return sources.stream().filter(source -> source.input().unitLevel()).toList();
    }

    /// Asked of the school as it is on the reference day.
    boolean concerns(@Nullable School school) {
        return school != null && school.on(period.reference()).filter(this::concerns).isPresent();
    }

    /// Asked of a school of this profile: it is open, of a kind that is asked, and teaches the
    /// stage.
    boolean concerns(Profile profile) {
        return profile.open()
                && definition.kinds().contains(profile.kind())
                && definition.stage().map(Stage::name).map(profile::teaches).orElse(true)
                && !ofSchools().isEmpty();
    }
}
