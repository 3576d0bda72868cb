package cn.duban.plan.supervision.data;

import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.matter.Task;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.plan.supervision.policy.Policy;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.outbox.Retrying;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 随灯 — follows every light of this service, by its own state topic, and sees episodes begin and
/// end.
///
/// The matter is moved first and the watch saved after it: a crash between the two repeats a step
/// that repeats harmlessly.
@Component
class FollowingLights {
    private static final Logger log = LoggerFactory.getLogger(FollowingLights.class);
    private static final String ASSESSED = "cn.duban.plan.commitment-assessed.v1";
    private static final String DROPPED = "cn.duban.plan.commitment-dropped.v1";

    private final LightWatches watches;
    private final OpeningByData opening;
    private final Policies policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    FollowingLights(
            LightWatches watches,
            OpeningByData opening,
            Policies policies,
            WorkCalendars calendars,
            Clock clock) {
        this.watches = watches;
        this.opening = opening;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Of the whole state only this.
    record Assessed(String commitment, Light light, boolean restricted, @Nullable String adjusted) {
        record Light(String colour, OffsetDateTime since) {}
    }

    /// Of a commitment that was dropped only this.
    record Dropped(String commitment, String reason, String approvedBy, OffsetDateTime droppedAt) {}

    @KafkaListener(id = "plan.supervision", topics = "duban.plan.commitments")
    void on(CloudEvent event) {
        if (event.type().equals(ASSESSED)) {
            Assessed assessed = event.dataAs(Assessed.class);
            if (assessed.adjusted() != null) {
                opening.adjusted(assessed.commitment(), assessed.adjusted());
            }
            if (!assessed.restricted()) {
                see(assessed.commitment(), event.version(), assessed.light());
            }
        } else if (event.type().equals(DROPPED)) {
            drop(event.version(), event.dataAs(Dropped.class));
        }
    }

    /// Its open matters have lost their cause.
    void drop(long version, Dropped dropped) {
        String why = "承诺已移出计划：%s（批准人%s）".formatted(dropped.reason(), dropped.approvedBy());
        Retrying.onConflict(() -> {
            LightWatch before = watches.of(dropped.commitment());
            if (version <= before.seen()) {
                return before;
            }
            opening.dropped(dropped.commitment(), why);
            return watches.save(
                    before.seeing(version, "GREY", dropped.droppedAt().toInstant()).ended());
        });
    }

    void see(String commitment, long version, Assessed.Light light) {
        Retrying.onConflict(() -> {
            LightWatch before = watches.of(commitment);
            if (version <= before.seen()) {
                return before;
            }
            LightWatch seen = before.seeing(version, light.colour(), light.since().toInstant());
            return watches.save(acted(seen));
        });
    }

    /// Red begins an episode at once; green ends it.
    private LightWatch acted(LightWatch seen) {
        if (seen.colour().equals("RED") && !seen.open() && policies.current().opening().red()) {
            return begun(seen, Task.Origin.RED, "");
        }
        if (seen.colour().equals("GREEN") && seen.open()) {
            opening.recovered(seen.id(), seen.since());
            return seen.ended();
        }
        return seen;
    }

    private LightWatch begun(LightWatch watch, Task.Origin colour, String lasted) {
        LightWatch begun = watch.begun();
        opening.fell(begun.id(), begun.episode(), colour, lasted);
        return begun;
    }

    @Scheduled(cron = "${duban.supervision.amber:0 33 8 * * *}", zone = "Asia/Shanghai")
    void eachMorning() {
        try {
            lookForLastingAmber(LocalDate.now(clock));
        } catch (DataAccessException away) {
            log.warn("store away, amber lights wait for tomorrow: {}", away.getMessage());
        }
    }

    /// Amber that has lasted the policy's work-days begins an episode as well.
    void lookForLastingAmber(LocalDate today) {
        Policy policy = policies.current();
        WorkCalendar calendar = calendars.current();
        int enough = policy.opening().amberWorkdays();
        if (enough == 0) {
            return;
        }
        for (LightWatch watch : watches.amber()) {
            LocalDate since = watch.since().atZone(clock.getZone()).toLocalDate();
            int days = calendar.between(since, today);
            if (days >= enough) {
                String lasted = "（黄灯已持续%d个工作日，规则为满%d个）".formatted(days, enough);
                Retrying.onConflict(() -> {
                    LightWatch now = watches.of(watch.id());
                    return now.open() || now.seen() != watch.seen()
                            ? now
                            : watches.save(begun(now, Task.Origin.AMBER, lasted));
                });
            }
        }
    }
}
