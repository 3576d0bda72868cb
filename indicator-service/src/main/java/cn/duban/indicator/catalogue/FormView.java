package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 报表 as it is shown, with the indicators computed from it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormView(
        String code,
        String name,
        PeriodType period,
        Scope scope,
        boolean byStage,
        List<String> kinds,
        List<Element> elements,
        List<String> optional,
        List<RuleView> rules,
        List<String> indicators,
        @Nullable LocalDate until) {

    record RuleView(String says, FormRule.Must must, List<String> elements) {}

    static FormView of(Form form, Catalogue catalogue) {
        return new FormView(
                form.code(),
                form.name(),
                form.periodType(),
                form.scope(),
                form.byStage(),
                form.kinds(),
                form.elements(),
                form.optional().stream().sorted().toList(),
                form.rules().stream()
                        .map(r -> new RuleView(r.says(), r.must(), List.copyOf(r.elements())))
                        .toList(),
                catalogue.from(form).stream().map(Indicator::code).toList(),
                form.until());
    }
}
