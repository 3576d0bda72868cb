package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 指标算法 — all the roll-up needs to compute an indicator: data, so that a changed formula is a
/// changed record.
///
/// - [#version] rises with every change; the figures say which one they used.
/// - [#inputs] the forms it reads; a record written before there were several reads its one form.
/// - [#cut] a 学段 or a member of a dimension (男); [#indicator] is then `CODE@cut`.
/// - [#until] 停用: no period that starts after this day is computed.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Definition(
        String indicator,
        int version,
        String form,
        PeriodType periodType,
        List<String> kinds,
        Finalizer finalizer,
        int factor,
        String part,
        @Nullable String whole,
        @Nullable String when,
        Map<String, Element.Type> elements,
        List<Input> inputs,
        Parameters parameters,
        @Nullable String cut,
        @Nullable LocalDate until) {

    public Definition {
        kinds = List.copyOf(kinds);
        elements = Collections.unmodifiableMap(new TreeMap<>(elements));
        inputs =
                inputs == null || inputs.isEmpty()
                        ? List.of(own(form, periodType, elements))
                        : List.copyOf(inputs);
        parameters = Objects.requireNonNullElse(parameters, Parameters.NONE);
    }

    private static Input own(String form, PeriodType type, Map<String, Element.Type> elements) {
        List<String> all = List.copyOf(elements.keySet());
        return new Input(form, type, Input.AsOf.SAME, false, false, all);
    }

    /// 学段 this definition is cut to.
    public Optional<Stage> stage() {
        return Stage.named(cut);
    }

    /// 分组 this definition is cut to, e.g. 男.
    public Optional<String> member() {
        return stage().isPresent() ? Optional.empty() : Optional.ofNullable(cut);
    }

    public Definition numbered(int number) {
        return with(indicator, number, cut);
    }

    /// The same, for one 学段 or one member of a dimension.
    Definition cutTo(String to) {
        return with(indicator + "@" + to, version, to);
    }

    private Definition with(String code, int number, @Nullable String to) {
        return new Definition(
                code,
                number,
                form,
                periodType,
                kinds,
                finalizer,
                factor,
                part,
                whole,
                when,
                elements,
                inputs,
                parameters,
                to,
                until);
    }
}
