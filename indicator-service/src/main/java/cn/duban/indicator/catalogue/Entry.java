package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 目录条目 — one entry as a file or a bureau writes it; what may be left out is nullable.
///
/// - [#until] 停用: the last day it is in force; without one it stays.
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Entry {

    String code();

    @Nullable LocalDate until();

    /// The same entry, retired after a day.
    Entry until(LocalDate day);

    /// 要素.
    record OfElement(
            String code,
            String name,
            String unit,
            Element.Type type,
            @Nullable Scope scope,
            @Nullable Boolean stock,
            @Nullable String asOf,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable List<String> dimensions,
            @Nullable String meaning,
            @Nullable String source,
            @Nullable LocalDate until)
            implements Entry {

        @Override
        public OfElement until(LocalDate day) {
            return new OfElement(
                    code,
                    name,
                    unit,
                    type,
                    scope,
                    stock,
                    asOf,
                    minimum,
                    maximum,
                    dimensions,
                    meaning,
                    source,
                    day);
        }
    }

    /// 报表.
    record OfForm(
            String code,
            String name,
            PeriodType period,
            @Nullable Scope scope,
            @Nullable Boolean byStage,
            @Nullable List<String> kinds,
            List<String> elements,
            @Nullable List<String> optional,
            @Nullable List<Rule> rules,
            @Nullable LocalDate until)
            implements Entry {

        @Override
        public OfForm until(LocalDate day) {
            return new OfForm(
                    code, name, period, scope, byStage, kinds, elements, optional, rules, day);
        }
    }

    /// 表内关系, e.g. `fit.tested <= fit.due`.
    record Rule(String check, String says) {}

    /// 指标.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OfIndicator(
            String code,
            String name,
            @Nullable List<String> aliases,
            String unit,
            @Nullable Integer decimals,
            Indicator.Better better,
            @Nullable String form,
            @Nullable PeriodType period,
            @Nullable List<String> kinds,
            Finalizer finalizer,
            @Nullable String part,
            @Nullable String whole,
            @Nullable String when,
            @Nullable List<From> inputs,
            @Nullable Parameters parameters,
            @Nullable List<String> measuredBy,
            @Nullable List<String> cuts,
            @Nullable List<Stage> stages,
            @Nullable String meaning,
            String source,
            @Nullable BigDecimal floor,
            @Nullable Boolean restricted,
            @Nullable LocalDate until)
            implements Entry {

        @Override
        public OfIndicator until(LocalDate day) {
            return new OfIndicator(
                    code,
                    name,
                    aliases,
                    unit,
                    decimals,
                    better,
                    form,
                    period,
                    kinds,
                    finalizer,
                    part,
                    whole,
                    when,
                    inputs,
                    parameters,
                    measuredBy,
                    cuts,
                    stages,
                    meaning,
                    source,
                    floor,
                    restricted,
                    day);
        }
    }

    /// 取数: which period of another form.
    record From(String form, Input.AsOf asOf) {}

    /// 标准.
    record OfThreshold(
            String code,
            String indicator,
            Threshold.Level level,
            @Nullable String region,
            @Nullable Stage stage,
            Threshold.Op op,
            BigDecimal value,
            LocalDate from,
            @Nullable LocalDate until,
            String document,
            @Nullable String note)
            implements Entry {

        @Override
        public OfThreshold until(LocalDate day) {
            return new OfThreshold(
                    code, indicator, level, region, stage, op, value, from, day, document, note);
        }
    }
}
