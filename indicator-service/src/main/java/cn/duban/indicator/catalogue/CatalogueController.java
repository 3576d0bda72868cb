package cn.duban.indicator.catalogue;

import cn.duban.indicator.IndicatorProblem.NoSuchEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 目录 over HTTP: what is asked, and what is computed from it, with formulas in words.
@RestController
@RequestMapping("/api/v1/catalogue")
@PreAuthorize("isAuthenticated()")
class CatalogueController {

    private final Catalogue catalogue;
    private final ChangingCatalogue changing;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, ChangingCatalogue changing, Clock clock) {
        this.catalogue = catalogue;
        this.changing = changing;
        this.clock = clock;
    }

    @GetMapping("/dimensions")
    List<Dimension> dimensions() {
        return catalogue.dimensions();
    }

    @GetMapping("/elements")
    Collection<Element> elements() {
        return catalogue.elements();
    }

    @GetMapping("/elements/{code}")
    Element element(@PathVariable String code) {
        return catalogue.element(code).orElseThrow(() -> new NoSuchEntry(code));
    }

    @GetMapping("/forms")
    List<FormView> forms() {
        return catalogue.forms().stream().map(form -> FormView.of(form, catalogue)).toList();
    }

    @GetMapping("/forms/{code}")
    FormView form(@PathVariable String code) {
        return FormView.of(catalogue.formAsked(code), catalogue);
    }

    /// @param on the day whose standards are shown; today when left out
    @GetMapping("/indicators")
    List<IndicatorView> indicators(@RequestParam Optional<LocalDate> on) {
        return catalogue.indicators().stream().map(i -> view(i, on)).toList();
    }

    @GetMapping("/indicators/{code}")
    IndicatorView indicator(@PathVariable String code, @RequestParam Optional<LocalDate> on) {
        return view(catalogue.indicatorAsked(code), on);
    }

    @GetMapping("/thresholds")
    List<Threshold> thresholds(
            @RequestParam Optional<String> indicator, @RequestParam Optional<LocalDate> on) {
        return catalogue.thresholds().stream()
                .filter(t -> indicator.map(t.indicator()::equals).orElse(true))
                .filter(t -> on.map(t::inForce).orElse(true))
                .toList();
    }

    @GetMapping("/thresholds/{code}")
    Threshold threshold(@PathVariable String code) {
        return catalogue.thresholds().stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchEntry(code));
    }

    /// 修订记录 of an entry, the built-in one as number 0, the newest last.
    @GetMapping("/{section}/{code}/history")
    List<RevisionView> history(@PathVariable String section, @PathVariable String code) {
        Section of = Section.of(section).orElseThrow(() -> new NoSuchEntry(section));
        List<RevisionView> all = RevisionView.of(of, code, changing.find(of, code));
        if (all.isEmpty()) {
            throw new NoSuchEntry(code);
        }
        return all;
    }

    private IndicatorView view(Indicator indicator, Optional<LocalDate> on) {
        return IndicatorView.of(indicator, catalogue, on.orElseGet(() -> LocalDate.now(clock)));
    }
}
