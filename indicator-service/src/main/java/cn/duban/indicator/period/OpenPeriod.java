package cn.duban.indicator.period;

import cn.duban.indicator.events.IndicatorEvent.PeriodOpened;
import cn.duban.indicator.events.IndicatorEvent.PeriodSpan;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 填报期 — a period schools may report for, from its opening to its closing day.
///
/// Days are kept as ISO text: a calendar day has no time zone.
@Document("periods")
public record OpenPeriod(
        @Id String id,
        @Version @Nullable Long version,
        String opens,
        String closes,
        State state,
        List<PendingEvent> pending)
        implements CarriesEvents {

    /// 状态: closed early by hand stays closed whatever the days say.
    public enum State {
        OPEN,
        CLOSED
    }

    static OpenPeriod planned(Period period) {
        return new OpenPeriod(
                period.code(),
                null,
                period.from().toString(),
                period.to().toString(),
                State.CLOSED,
                List.of());
    }

    OpenPeriod open(LocalDate opens, LocalDate closes) {
        return new OpenPeriod(
                id, version, opens.toString(), closes.toString(), State.OPEN, pending);
    }

    OpenPeriod close() {
        return new OpenPeriod(id, version, opens, closes, State.CLOSED, pending);
    }

    OpenPeriod saying(PendingEvent event) {
        List<PendingEvent> more = new ArrayList<>(pending);
        more.add(event);
        return new OpenPeriod(id, version, opens, closes, state, more);
    }

    long nextVersion() {
        return version == null ? 0 : version + 1;
    }

    public Period period() {
        return Period.of(id);
    }

    public boolean acceptsOn(LocalDate today) {
        return state == State.OPEN && !notYetOpen(today) && !today.isAfter(closesOn());
    }

    public boolean notYetOpen(LocalDate today) {
        return today.isBefore(opensOn());
    }

    public LocalDate opensOn() {
        return LocalDate.parse(opens);
    }

    public LocalDate closesOn() {
        return LocalDate.parse(closes);
    }

    PeriodOpened opened() {
        Period p = period();
        return new PeriodOpened(
                new PeriodSpan(p.code(), p.type().name(), p.from(), p.to(), p.reference()),
                opensOn(),
                closesOn());
    }
}
