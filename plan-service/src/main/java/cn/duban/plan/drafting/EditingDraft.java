package cn.duban.plan.drafting;

import cn.duban.plan.catalogue.Catalogue;
import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.starter.outbox.Retrying;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 改稿 — a person corrects one commitment of a draft, links it, or sets it aside with a reason.
@Component
class EditingDraft {
    private final Plans plans;
    private final KnownIndicators indicators;
    private final JsonMapper json;

    EditingDraft(Plans plans, KnownIndicators indicators, JsonMapper json) {
        this.plans = plans;
        this.indicators = indicators;
        this.json = json;
    }

    Plan edit(String draft, String commitment, JsonNode patch) {
        Catalogue catalogue = indicators.catalogue();
        return Retrying.onConflict(() ->
                plans.save(
                        plans.draft(draft)
                                .with(
                                        commitment,
                                        c ->
                                                new CommitmentEdit(patch, catalogue, json)
                                                        .appliedTo(c))));
    }
}
