package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.catalogue.Catalogue;
import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 改稿 — a person corrects one commitment of a draft, links it, or sets it aside with a reason.
@Component
class EditingDraft {
    private final OwnPlans plans;
    private final KnownIndicators indicators;
    private final JsonMapper json;
    private final Clock clock;

    EditingDraft(OwnPlans plans, KnownIndicators indicators, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.plans = plans;
        this.indicators = indicators;
        this.json = json;
    }

    Plan edit(String draft, String commitment, JsonNode patch, Caller by) {
        Catalogue catalogue = indicators.catalogue();
        return Retrying.onConflict(() -> {
            Plan plan = plans.draft(draft, by);
            if (plan.isConfirmed()) {
                throw new PlanProblem.AlreadyConfirmed(draft);
            }
            Commitment before = plan.commitment(commitment);
            Commitment after =
                    new CommitmentEdit(plan, patch, "", catalogue, json).appliedTo(before);
            String what = "修改" + String.join("、", patch.propertyNames());
            return plans.save(
                    plan.stepped(
                            what, by.name(), clock.instant(), List.of(commitment), List.of(after)));
        });
    }
}
