package cn.duban.indicator.baseline;

import cn.duban.indicator.figures.PublishedFigures;
import cn.duban.indicator.period.OpenPeriod;
import cn.duban.indicator.period.Periods;
import cn.duban.starter.projection.Projections;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 定格 — keeps the figures of a period as they are published when it closes, by hand or by its day.
///
/// Looked at twice a minute, so that the last accepted rows are in the figures by then; cut short,
/// it is done again from the start.
@Component
class FreezingFigures {

    private static final Logger log = LoggerFactory.getLogger(FreezingFigures.class);

    private final Periods periods;
    private final PublishedFigures published;
    private final Projections projections;
    private final MongoOperations store;
    private final Clock clock;

    FreezingFigures(
            Periods periods,
            PublishedFigures published,
            Projections projections,
            MongoOperations store,
            Clock clock) {
        this.periods = periods;
        this.published = published;
        this.projections = projections;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${duban.baseline.every:30s}")
    void look() {
        try {
            LocalDate today = LocalDate.now(clock);
            periods.all().forEach(period -> look(period, today));
        } catch (OptimisticLockingFailureException other) {
            log.debug("another instance freezes the same period");
        } catch (DataAccessException away) {
            log.warn("figures not frozen yet: {}", away.getMessage());
        }
    }

    private void look(OpenPeriod period, LocalDate today) {
        Freeze known = known(period.id());
        boolean over = period.overOn(today);
        if (over && !known.frozen()) {
            freeze(period.id(), today);
            store.save(known.on(today));
            log.info("figures of {} frozen", period.id());
        } else if (!over && known.frozen()) {
            store.save(known.openAgain());
        }
    }

    private Freeze known(String period) {
        Freeze found = store.findById(period, Freeze.class);
        return found == null ? Freeze.never(period) : found;
    }

    private void freeze(String period, LocalDate today) {
        published.aboveSchools(
                period,
                figures -> {
                    List<FrozenFigure> frozen =
                            figures.stream().map(f -> FrozenFigure.of(f, today)).toList();
                    projections.putAll(frozen);
                });
    }
}
