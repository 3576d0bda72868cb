package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Plans;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 计划 — what was confirmed, newest year first.
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {
    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<PlanView> plans() {
        return plans.confirmed().stream()
                .map(PlanView::inList)
                .sorted(
                        Comparator.comparingInt(PlanView::year)
                                .reversed()
                                .thenComparing(PlanView::id))
                .toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    PlanView plan(@PathVariable String id) {
        return PlanView.of(plans.plan(id));
    }
}
