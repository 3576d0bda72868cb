package cn.duban.indicator.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// 分组 — the cuts of an indicator: members of declared dimensions, and 学段.
record Cuts(Entry.OfIndicator entry, Map<String, Element> elements, Map<String, Form> forms) {

    /// Cut → how it is titled, e.g. `PRIMARY` → 小学.
    SequencedMap<String, String> of(Definition base, Formula formula) {
        SequencedMap<String, String> cuts = new LinkedHashMap<>();
        List<String> names = Objects.requireNonNullElse(entry.cuts(), List.of());
        for (int i = 0; i < names.size(); i++) {
            members(names.get(i), "/cuts/" + i, formula).forEach(m -> cuts.put(m, m));
        }
        for (Stage stage : Objects.requireNonNullElse(entry.stages(), List.<Stage>of())) {
            asked(base);
            cuts.put(stage.name(), stage.title());
        }
        return cuts;
    }

    private List<String> members(String dimension, String place, Formula formula) {
        List<String> members = List.of();
        for (String code : formula.elements()) {
            members =
                    Objects.requireNonNull(elements.get(code)).dimensions().stream()
                            .filter(d -> d.name().equals(dimension))
                            .findFirst()
                            .map(Dimension::members)
                            .orElseThrow(() ->
                                    new BrokenCatalogue(
                                            List.of(
                                                    Mistake.NOT_SUCH_A_CUT.at(
                                                            place,
                                                            entry.code(),
                                                            dimension,
                                                            code))));
        }
        return members;
    }

    private void asked(Definition base) {
        for (Input input : base.inputs()) {
            if (!input.unitLevel() && !input.byStage()) {
                throw new BrokenCatalogue(
                        List.of(Mistake.STAGES_NOT_ASKED.at("/stages", input.form())));
            }
        }
    }
}
