package cn.duban.indicator.figures;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.figures.Completeness.FormState;
import cn.duban.indicator.period.FittingPeriod;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Periods;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    CompletenessController(
            Completeness completeness,
            Catalogue catalogue,
            Periods periods,
            Sight sight,
            Clock clock) {
        this.completeness = completeness;
        this.catalogue = catalogue;
        this.periods = periods;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    List<FormState> list(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> form,
            Caller caller) {
        Optional<Form> one = form.map(catalogue::formAsked);
        Optional<OpenPeriod> span = period.map(periods::asked);
        one.ifPresent(f -> span.ifPresent(p -> refuseMisfit(f, p)));
        List<Form> forms = one.map(List::of).orElseGet(() -> List.copyOf(catalogue.forms()));
        List<OpenPeriod> spans = span.map(List::of).orElseGet(periods::all);
        return forms.stream()
                .flatMap(f ->
                        spans.stream()
                                .filter(p -> p.period().type() == f.periodType())
                                .map(p -> state(f, p, caller)))
                .toList();
    }

    private FormState state(Form form, OpenPeriod period, Caller caller) {
        return completeness.of(
                form, period, LocalDate.now(clock), code -> sight.looksInto(caller, code));
    }

    private static void refuseMisfit(Form form, OpenPeriod open) {
        FittingPeriod.of(open.period(), form.periodType(), "报表“%s”".formatted(form.name()));
    }
}
