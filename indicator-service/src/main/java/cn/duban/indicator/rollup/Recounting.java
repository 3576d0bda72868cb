package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.catalogue.Input;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.register.Level;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.School;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 重算 — one figure worked out from rows that are handed in, by the very steps of the roll-up.
///
/// Membership, classes and formula are those of one period, the rows those of another: last year's
/// numbers of this year's schools (可比口径).
public final class Recounting {

    private final Question question;

    private Recounting(Question question) {
        this.question = question;
    }

    /// @param members the period whose reference day decides on schools and classes
    /// @param read the period whose rows are counted
    /// @param scheduled periods that were open for reporting
    public static Recounting of(
            Definition definition,
            Period members,
            Period read,
            SchoolCalendar calendar,
            Set<String> scheduled) {
        Formula formula = Formula.compile(definition);
        List<Source> sources =
                Question.of(definition, formula, read, calendar, scheduled).sources();
        return new Recounting(Question.of(definition, formula, members, sources));
    }

    /// 一行 as it is handed in.
    public record Row(
            String receipt, Instant at, Map<String, BigDecimal> values, boolean withdrawn) {

        private LatestRow latest() {
            return new LatestRow(receipt, at, values, withdrawn, false, null);
        }
    }

    /// 取行 — hands in the row of a school or unit.
    public interface Rows {
        Optional<Row> of(String reporter, String form, String period, @Nullable String stage);
    }

    /// A form and one of its periods that is read, by 学段 where the form asks so.
    public record Wanted(String form, String period, boolean ofUnits, boolean byStage) {}

    /// Which forms and periods have to be at hand.
    public Set<Wanted> wanted() {
        Set<Wanted> wanted = new HashSet<>();
        for (Source source : question.sources()) {
            Input input = source.input();
            for (String period : source.periods()) {
                wanted.add(new Wanted(input.form(), period, input.unitLevel(), input.byStage()));
            }
        }
        return wanted;
    }

    /// The figure of a unit or school, from the schools in it and the units under it.
    public FigureChanged figure(
            Place of, Collection<School> schools, Collection<Place> units, Rows rows) {
        Tally tally = Tally.NOTHING;
        for (School school : schools) {
            RowsOf own = rowsOf(school.code(), rows);
            tally = tally.plus(Contribution.ofSchool(question, school, own).tally());
        }
        if (of.level() != Level.SCHOOL) {
            for (Place unit : units) {
                RowsOf own = rowsOf(unit.unit(), rows);
                tally = tally.plus(Contribution.ofUnit(question, List.of(unit), own).tally());
            }
        }
        Heading heading = Heading.of(question, of.unit(), of.level(), null);
        return FigureEvents.figure(heading, tally, Checks.USUALLY_DOUBTED_ABOVE);
    }

    private static RowsOf rowsOf(String reporter, Rows rows) {
        return (form, period, stage) ->
                rows.of(reporter, form, period, stage).map(Row::latest).orElse(null);
    }
}
