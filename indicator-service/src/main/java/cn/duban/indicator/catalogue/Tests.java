package cn.duban.indicator.catalogue;

import cn.duban.starter.problem.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// 达标项 — what K_OF_N measures a school by: other indicators, with the national thresholds in force.
record Tests(CatalogueFile file, Collection<Threshold> thresholds, LocalDate today) {

    Parameters into(Parameters given, Entry.OfIndicator entry) {
        List<String> measuredBy = Objects.requireNonNullElse(entry.measuredBy(), List.of());
        List<Parameters.Test> tests = new ArrayList<>(given.tests());
        for (int i = 0; i < tests.size(); i++) {
            sound(tests.get(i), "/parameters/tests/" + i);
        }
        for (int i = 0; i < measuredBy.size(); i++) {
            tests.add(test(entry, measuredBy.get(i), "/measuredBy/" + i));
        }
        return given.measuring(tests);
    }

    private static void sound(Parameters.Test test, String place) {
        Mistakes mistakes = new Mistakes();
        mistakes.inside(place, () -> Mistakes.need(test.part(), "part"));
        mistakes.inside(place, () -> Mistakes.need(test.whole(), "whole"));
        if (test.threshold() == null && test.byStage().isEmpty()) {
            mistakes.add(Mistake.FIELD_MISSING.at(place + "/threshold", "threshold"));
        }
        mistakes.throwIfAny();
    }

    private Parameters.Test test(Entry.OfIndicator entry, String code, String place) {
        Entry.OfIndicator by = known(code, place);
        refuseCircle(entry, by, place);
        if (by.part() == null || by.whole() == null || by.better() != Indicator.Better.HIGHER) {
            throw wrong(place, "“%s”不是越高越好的比率".formatted(code));
        }
        String part = "%".equals(by.unit()) ? "100 * (" + by.part() + ")" : by.part();
        Map<Stage, BigDecimal> byStage = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            demanded(code, Optional.of(stage)).ifPresent(t -> byStage.put(stage, t.value()));
        }
        Optional<Threshold> plain = demanded(code, Optional.empty());
        if (plain.isEmpty() && byStage.isEmpty()) {
            throw wrong(place, "指标“%s”在%s没有国家标准".formatted(code, today));
        }
        BigDecimal threshold = plain.map(Threshold::value).orElse(null);
        return new Parameters.Test(by.name(), part, by.whole(), threshold, byStage);
    }

    private Optional<Threshold> demanded(String indicator, Optional<Stage> stage) {
        return thresholds.stream()
                .filter(t -> t.indicator().equals(indicator) && t.inForce(today))
                .filter(t -> t.level() == Threshold.Level.NATIONAL && t.op() == Threshold.Op.GE)
                .filter(t -> Optional.ofNullable(t.stage()).equals(stage))
                .reduce((a, b) -> b.from().isBefore(a.from()) ? a : b);
    }

    private Entry.OfIndicator known(String code, String place) {
        return file.indicators().stream()
                .filter(i -> code.equals(i.code()))
                .findFirst()
                .orElseThrow(() ->
                        new BrokenCatalogue(
                                List.of(
                                        Mistake.UNKNOWN_INDICATOR.suggesting(
                                                Nearest.to(
                                                                code,
                                                                file.indicators().stream()
                                                                        .map(Entry::code)
                                                                        .toList())
                                                        .orElse(null),
                                                place,
                                                code))));
    }

    /// Follows what the other is measured by, as far as it leads.
    private void refuseCircle(Entry.OfIndicator start, Entry.OfIndicator by, String place) {
        List<String> open = new ArrayList<>(List.of(by.code()));
        List<String> seen = new ArrayList<>();
        while (!open.isEmpty()) {
            String code = open.removeFirst();
            if (code.equals(start.code())) {
                throw new BrokenCatalogue(List.of(Mistake.CIRCULAR.at(place, start.code())));
            }
            if (!seen.contains(code)) {
                seen.add(code);
                file.indicators().stream()
                        .filter(i -> code.equals(i.code()) && i.measuredBy() != null)
                        .forEach(i ->
                                open.addAll(Objects.requireNonNullElse(i.measuredBy(), List.of())));
            }
        }
    }

    private static BrokenCatalogue wrong(String place, String why) {
        return new BrokenCatalogue(List.of(Mistake.PARAMETER_WRONG.at(place, "measuredBy", why)));
    }
}
