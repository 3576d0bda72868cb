package cn.duban.indicator.figures;

import cn.duban.indicator.IndicatorProblem.NoSuchFigure;
import cn.duban.indicator.IndicatorProblem.NoSuchUnit;
import cn.duban.indicator.Unknown;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.period.FittingPeriod;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.Periods;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 所问的代码 — refuses a unit, indicator, form or period nobody knows, with the nearest one there is,
/// rather than answering with an empty list.
@Component
public class AskedCodes {

    private final Register register;
    private final Catalogue catalogue;
    private final Periods periods;
    private final Sight sight;

    AskedCodes(Register register, Catalogue catalogue, Periods periods, Sight sight) {
        this.register = register;
        this.catalogue = catalogue;
        this.periods = periods;
        this.sight = sight;
    }

    public Indicator indicator(String code) {
        return catalogue.indicatorAsked(code);
    }

    public Form form(String code) {
        return catalogue.formAsked(code);
    }

    /// A period numbers are sent in for.
    public OpenPeriod open(String code) {
        return periods.asked(code);
    }

    /// A period there can be figures of.
    public Period period(String code) {
        return periods.answerable(code);
    }

    /// A period there can be figures of some of the indicators of, or of any where none is named:
    /// several may be of several kinds of periods, none of one's kind is a mistake.
    public Period period(String code, List<String> indicators) {
        Period period = period(code);
        List<Indicator> wanted = indicators.stream().map(this::indicator).toList();
        if (wanted.stream().noneMatch(i -> i.definition().periodType() == period.type())) {
            wanted.stream().findFirst().ifPresent(i -> fitting(period, i));
        }
        return period;
    }

    /// 期别种类不符 is refused, wherever a period of another kind is asked of an indicator.
    public static Period fitting(Period period, Indicator indicator) {
        return FittingPeriod.of(
                period, indicator.definition().periodType(), "指标“%s”".formatted(indicator.name()));
    }

    /// A unit or school the caller sees.
    public void unit(String unit, Caller caller) {
        if (!isKnown(unit) || !sight.sees(caller, unit)) {
            throw new NoSuchUnit(unit, seen(caller));
        }
    }

    /// A unit the caller sees, or one above his own: it is no secret that it exists.
    public void unitAround(String unit, Caller caller) {
        if (!isKnown(unit) || !(sight.sees(caller, unit) || sight.isIn(caller, unit))) {
            throw new NoSuchUnit(unit, seen(caller));
        }
    }

    /// Which of the three codes of a figure nobody knows, or that its period is of another kind.
    void figure(String indicator, String unit, String period, Caller caller) {
        List<Violation> unknown = new ArrayList<>();
        if (catalogue.indicator(indicator).isEmpty()) {
            List<String> codes = catalogue.indicators().stream().map(Indicator::code).toList();
            unknown.addAll(Unknown.INDICATOR.at(indicator, codes));
        }
        if (!sight.sees(caller, unit) || !isKnown(unit)) {
            unknown.addAll(Unknown.UNIT.at(unit, seen(caller)));
        }
        if (Period.parse(period).isEmpty()) {
            unknown.addAll(Unknown.PERIOD.at(period, periods.codes()));
        }
        if (!unknown.isEmpty()) {
            throw new NoSuchFigure(FigureDocument.idOf(indicator, unit, period), unknown);
        }
        Period.parse(period).ifPresent(p -> fitting(p, indicator(indicator)));
    }

    private List<String> seen(Caller caller) {
        return Stream.concat(
                        register.units().stream().map(Unit::id),
                        register.schools().stream().map(School::code))
                .filter(code -> sight.sees(caller, code))
                .toList();
    }

    /// Registered, or named by a school before its own entry has come.
    private boolean isKnown(String unit) {
        return register.unit(unit).isPresent()
                || register.school(unit).isPresent()
                || register.schools().stream()
                        .flatMap(school -> school.profiles().stream())
                        .anyMatch(profile -> profile.in(unit));
    }
}
