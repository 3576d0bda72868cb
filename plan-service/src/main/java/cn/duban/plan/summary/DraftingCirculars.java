package cn.duban.plan.summary;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.supervision.CircularDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 定期代拟 — drafts the circulars of a week and a month on the policy's day and keeps them for
/// somebody to sign.
///
/// The id of a draft is made of plan, kind and stretch, so it is kept once however many instances
/// tick and however often one restarts. A plan that cannot be written of does not keep the others
/// from theirs.
@Component
class DraftingCirculars {
    private static final Logger log = LoggerFactory.getLogger(DraftingCirculars.class);
    private static final String BY = "系统代拟，待签发";

    private final Plans plans;
    private final CircularDays days;
    private final KeepingReport keeping;
    private final Summaries summaries;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    DraftingCirculars(
            Plans plans,
            CircularDays days,
            KeepingReport keeping,
            Summaries summaries,
            Clock clock,
            ApplicationEventPublisher news) {
        this.plans = plans;
        this.days = days;
        this.keeping = keeping;
        this.summaries = summaries;
        this.clock = clock;
        this.news = news;
    }

    @Scheduled(cron = "${duban.supervision.circulars:0 12/15 * * * *}", zone = "Asia/Shanghai")
    void onTheClock() {
        try {
            tick();
        } catch (DataAccessException away) {
            log.warn("store away, circulars wait for the next tick: {}", away.getMessage());
        }
    }

    /// Drafts what is due and not yet kept; returns how many.
    int tick() {
        LocalDateTime now = LocalDateTime.now(clock);
        Set<ReportKind> due = EnumSet.noneOf(ReportKind.class);
        if (days.isWeeklyDue(now)) {
            due.add(ReportKind.WEEKLY);
        }
        if (days.isMonthlyDue(now)) {
            due.add(ReportKind.MONTHLY);
        }
        int drafted = 0;
        for (Plan plan : due.isEmpty() ? List.<Plan>of() : plans.confirmed()) {
            for (ReportKind kind : due) {
                boolean current = plan.year() == now.getYear();
                drafted += current && isDrafted(plan, kind, now.toLocalDate()) ? 1 : 0;
            }
        }
        return drafted;
    }

    private boolean isDrafted(Plan plan, ReportKind kind, LocalDate today) {
        String id = "S-" + plan.id() + "-" + kind.slug() + "-" + kind.from(today);
        if (summaries.existsById(id)) {
            return false;
        }
        try {
            keeping.keep(id, plan.id(), kind, null, BY);
            return true;
        } catch (DuplicateKeyException faster) {
            log.debug("{} was drafted by another instance", id);
        } catch (SummaryProblem nothingYet) {
            log.info("no circular yet for {}: {}", plan.id(), nothingYet.getMessage());
        } catch (DataAccessResourceFailureException away) {
            throw away;
        } catch (RuntimeException broken) {
            log.error("no circular for {}, the other plans go on", plan.id(), broken);
            news.publishEvent(new CircularFailed(id));
        }
        return false;
    }
}
