package cn.duban.plan.supervision;

import cn.duban.plan.supervision.policy.Circulars;
import cn.duban.plan.supervision.policy.Policies;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// 通报日 — whether the policy in force wants a circular of this week or month by now.
@Component
public class CircularDays {
    private final Policies policies;

    CircularDays(Policies policies) {
        this.policies = policies;
    }

    public boolean isWeeklyDue(LocalDateTime now) {
        return wanted().isWeeklyDue(now);
    }

    public boolean isMonthlyDue(LocalDateTime now) {
        return wanted().isMonthlyDue(now);
    }

    private Circulars wanted() {
        return Objects.requireNonNullElse(policies.current().circulars(), Circulars.NONE);
    }
}
