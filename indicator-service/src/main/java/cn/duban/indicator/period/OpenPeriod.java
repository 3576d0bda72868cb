package cn.duban.indicator.period;

import cn.duban.indicator.events.IndicatorEvent.PeriodOpened;
import cn.duban.indicator.events.IndicatorEvent.PeriodSpan;
import java.time.LocalDate;

/// 填报期 — a period schools may report for, from its opening to its closing day.
public record OpenPeriod(Period period, LocalDate opensOn, LocalDate closesOn, State state) {

    /// 状态: closed early by hand stays closed whatever the days say.
    public enum State {
        OPEN,
        CLOSED
    }

    public String id() {
        return period.code();
    }

    public boolean acceptsOn(LocalDate today) {
        return state == State.OPEN && !notYetOpen(today) && !today.isAfter(closesOn);
    }

    public boolean notYetOpen(LocalDate today) {
        return today.isBefore(opensOn);
    }

    /// 已截止 — by hand or by its day.
    public boolean overOn(LocalDate today) {
        return state == State.CLOSED || today.isAfter(closesOn);
    }

    PeriodOpened opened() {
        return new PeriodOpened(
                new PeriodSpan(
                        period.code(),
                        period.type().name(),
                        period.from(),
                        period.to(),
                        period.reference()),
                opensOn,
                closesOn);
    }
}
