package cn.duban.indicator.catalogue;

import cn.duban.indicator.IndicatorProblem.NoSuchForm;
import cn.duban.indicator.IndicatorProblem.NoSuchIndicator;
import cn.duban.indicator.period.PeriodType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 目录 over HTTP: what is asked, and what is computed from it, with formulas in words.
@RestController
@RequestMapping("/api/v1/catalogue")
@PreAuthorize("isAuthenticated()")
class CatalogueController {

    private final Catalogue catalogue;
    private final CatalogueInForce inForce;

    CatalogueController(Catalogue catalogue, CatalogueInForce inForce) {
        this.catalogue = catalogue;
        this.inForce = inForce;
    }

    record RuleView(String says, FormRule.Must must) {}

    record FormView(
            String code,
            String name,
            PeriodType period,
            List<String> kinds,
            List<Element> elements,
            List<RuleView> rules,
            List<String> indicators) {}

    record IndicatorView(
            String code,
            String name,
            List<String> aliases,
            String unit,
            int decimals,
            Indicator.Better better,
            String form,
            PeriodType period,
            List<String> kinds,
            Finalizer finalizer,
            String formula,
            String source,
            @Nullable BigDecimal floor,
            boolean restricted,
            int definition) {}

    @GetMapping("/elements")
    Collection<Element> elements() {
        return catalogue.elements();
    }

    @GetMapping("/forms")
    List<FormView> forms() {
        return catalogue.forms().stream().map(this::view).toList();
    }

    @GetMapping("/forms/{code}")
    FormView form(@PathVariable String code) {
        return catalogue.form(code).map(this::view).orElseThrow(() -> new NoSuchForm(code));
    }

    @GetMapping("/indicators")
    List<IndicatorView> indicators() {
        return now().indicators().stream().map(CatalogueController::view).toList();
    }

    @GetMapping("/indicators/{code}")
    IndicatorView indicator(@PathVariable String code) {
        return now().indicator(code)
                .map(CatalogueController::view)
                .orElseThrow(() -> new NoSuchIndicator(code));
    }

    private Catalogue now() {
        return inForce.numbered().orElse(catalogue);
    }

    private FormView view(Form form) {
        return new FormView(
                form.code(),
                form.name(),
                form.periodType(),
                form.kinds(),
                form.elements(),
                form.rules().stream().map(r -> new RuleView(r.says(), r.must())).toList(),
                catalogue.from(form).stream().map(Indicator::code).toList());
    }

    private static IndicatorView view(Indicator indicator) {
        Definition definition = indicator.definition();
        return new IndicatorView(
                indicator.code(),
                indicator.name(),
                indicator.aliases(),
                indicator.unit(),
                indicator.decimals(),
                indicator.better(),
                definition.form(),
                definition.periodType(),
                definition.kinds(),
                definition.finalizer(),
                indicator.words(),
                indicator.source(),
                indicator.floor(),
                indicator.restricted(),
                definition.version());
    }
}
