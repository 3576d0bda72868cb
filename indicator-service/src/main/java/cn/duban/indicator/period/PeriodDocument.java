package cn.duban.indicator.period;

import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 填报期 as stored; days are ISO text: a calendar day has no time zone.
@Document("periods")
record PeriodDocument(
        @Id String id,
        @Version @Nullable Long version,
        String opens,
        String closes,
        OpenPeriod.State state,
        List<PendingEvent> pending)
        implements CarriesEvents {

    static PeriodDocument planned(Period period) {
        return new PeriodDocument(
                period.code(),
                null,
                period.from().toString(),
                period.to().toString(),
                OpenPeriod.State.CLOSED,
                List.of());
    }

    PeriodDocument open(LocalDate opens, LocalDate closes) {
        return new PeriodDocument(
                id, version, opens.toString(), closes.toString(), OpenPeriod.State.OPEN, pending);
    }

    PeriodDocument close() {
        return new PeriodDocument(id, version, opens, closes, OpenPeriod.State.CLOSED, pending);
    }

    PeriodDocument saying(PendingEvent event) {
        List<PendingEvent> more = new ArrayList<>(pending);
        more.add(event);
        return new PeriodDocument(id, version, opens, closes, state, more);
    }

    long nextVersion() {
        return version == null ? 0 : version + 1;
    }

    OpenPeriod on(SchoolCalendar calendar) {
        return new OpenPeriod(
                calendar.of(id), LocalDate.parse(opens), LocalDate.parse(closes), state);
    }
}
