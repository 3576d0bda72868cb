package cn.duban.indicator.figures;

import cn.duban.indicator.IndicatorProblem.NoSuchForm;
import cn.duban.indicator.IndicatorProblem.NoSuchPeriod;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.figures.Completeness.FormState;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.Periods;
import cn.duban.starter.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 填报进度 over HTTP: who has reported and, by name, who has not.
@RestController
@RequestMapping("/api/v1/completeness")
class CompletenessController {

    private final Completeness completeness;
    private final Catalogue catalogue;
    private final Periods periods;
    private final Sight sight;

    CompletenessController(
            Completeness completeness, Catalogue catalogue, Periods periods, Sight sight) {
        this.completeness = completeness;
        this.catalogue = catalogue;
        this.periods = periods;
        this.sight = sight;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    List<FormState> list(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> form,
            Caller caller) {
        List<Form> forms = form.map(f -> List.of(known(f))).orElse(List.copyOf(catalogue.forms()));
        List<Period> spans =
                period.map(p -> List.of(open(p)))
                        .orElseGet(() -> periods.all().stream().map(OpenPeriod::period).toList());
        return forms.stream()
                .flatMap(f ->
                        spans.stream()
                                .filter(p -> p.type() == f.periodType())
                                .map(p -> state(f, p, caller)))
                .toList();
    }

    private FormState state(Form form, Period period, Caller caller) {
        return completeness.of(form, period, code -> sight.looksInto(caller, code));
    }

    private Form known(String code) {
        return catalogue.form(code).orElseThrow(() -> new NoSuchForm(code));
    }

    private Period open(String code) {
        return periods.find(code).map(OpenPeriod::period).orElseThrow(() -> new NoSuchPeriod(code));
    }
}
