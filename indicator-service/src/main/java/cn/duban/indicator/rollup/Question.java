package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.catalogue.Stage;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.register.Profile;
import java.util.List;
import java.util.Set;

/// 算题 — one indicator in one period, and where its numbers come from.
record Question(Definition definition, Formula formula, Period period, List<Source> sources) {

    Question {
        sources = List.copyOf(sources);
    }

    static Question of(
            Definition definition,
            Formula formula,
            Period period,
            SchoolCalendar calendar,
            Set<String> scheduled) {
        return new Question(
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

    /// Asked of a school of this profile: it is open, of a kind that is asked, and teaches the
    /// stage.
    boolean concerns(Profile profile) {
        return profile.open()
                && definition.kinds().contains(profile.kind())
                && definition.stage().map(Stage::name).map(profile::teaches).orElse(true)
                && !ofSchools().isEmpty();
    }
}
