package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 每日研判 — time alone moves pace and deadlines, so every commitment is weighed each morning, and at
/// the start, which also takes up what a crash left between confirming and tracking, or between
/// dropping and telling so.
@Component
class ReassessingDaily {
    private static final Logger log = LoggerFactory.getLogger(ReassessingDaily.class);

    private final Plans plans;
    private final Assessing assessing;
    private final Dropping dropping;

    ReassessingDaily(Plans plans, Assessing assessing, Dropping dropping) {
        this.plans = plans;
        this.assessing = assessing;
        this.dropping = dropping;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        Thread.ofVirtual().name("weigh-all").start(this::weighAll);
    }

    @Scheduled(cron = "${duban.progress.daily:0 5 0 * * *}", zone = "Asia/Shanghai")
    void eachMorning() {
        weighAll();
    }

    private void weighAll() {
        try {
            plans.confirmed().forEach(this::weigh);
        } catch (DataAccessException away) {
            log.warn(
                    "store away, commitments are weighed with the next figure: {}",
                    away.getMessage());
        }
    }

    /// One plan that cannot be weighed keeps none of the others waiting.
    private void weigh(Plan plan) {
        try {
            dropping.follow(plan);
            assessing.startTracking(plan);
        } catch (RuntimeException failed) {
            log.error("plan {} was not weighed", plan.id(), failed);
        }
    }
}
