package cn.duban.indicator.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 开放首批填报期 — on a new store; tried until the store is there, and taken up again if it was cut
/// short.
@Component
class OpeningFirstPeriods {

    private static final Logger log = LoggerFactory.getLogger(OpeningFirstPeriods.class);

    private final Periods periods;
    private final Clock clock;
    private volatile boolean done;

    OpeningFirstPeriods(Periods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void once() {
        if (done) {
            return;
        }
        try {
            LocalDate today = LocalDate.now(clock);
            List<Period> first = FirstPeriods.of(today);
            Set<Period> known =
                    periods.all().stream().map(OpenPeriod::period).collect(Collectors.toSet());
            if (first.containsAll(known)) {
                first.stream().filter(p -> !known.contains(p)).forEach(p -> open(p, today));
            }
            done = true;
        } catch (DataAccessException away) {
            log.warn("periods not opened yet, the store is away: {}", away.getMessage());
        }
    }

    private void open(Period period, LocalDate today) {
        periods.open(period, FirstPeriods.opens(period, today), FirstPeriods.closes(period));
    }
}
