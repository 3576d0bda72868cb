package cn.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.events.IndicatorEvent.IndicatorDefined;
import cn.duban.indicator.events.IndicatorEvent.PeriodOpened;
import cn.duban.indicator.events.IndicatorEvent.PeriodSpan;
import cn.duban.indicator.events.IndicatorEvent.SubmissionsAccepted;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.test.Contracts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What this service says, against the files the others read. (Figures: see RollUpTopologyTests.)
class ContractTests {

    private final Events events =
            new Events(
                    "indicator-service",
                    Clock.fixed(Instant.parse("2026-03-12T01:30:00Z"), ZoneId.of("Asia/Shanghai")),
                    () -> null);

    @Test
    void a_defined_indicator_is_said_as_the_contract_has_it() {
        PendingEvent said =
                events.pending(
                        Topics.CATALOGUE,
                        "PRE.INCL",
                        "PRE.INCL",
                        1,
                        new IndicatorDefined(
                                "PRE.INCL",
                                "普惠性幼儿园覆盖率（按在园幼儿）",
                                List.of("普惠性幼儿园覆盖率", "普惠覆盖率", "普惠率", "普惠性幼儿园在园幼儿占比"),
                                "%",
                                2,
                                "HIGHER",
                                "TERM",
                                "SHARE_BY_CLASS",
                                "教督〔2020〕1号",
                                new BigDecimal(80),
                                false,
                                null));

        keeps(said, "duban.indicator.catalogue", "indicator.indicator-defined.v1");
    }

    @Test
    void accepted_rows_are_said_as_the_contract_has_it() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kid.enrolled", "268");
        values.put("tea.full", "22");
        PendingEvent said =
                events.pending(
                        Topics.SUBMISSIONS,
                        "1199000017",
                        "1199000017",
                        0,
                        new SubmissionsAccepted(
                                "R01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b0f",
                                "1199000017",
                                OffsetDateTime.parse("2026-03-12T09:30:00+08:00"),
                                "key:9fK2mQ7xT4bZ",
                                List.of(
                                        new AcceptedRow(
                                                "KINDERGARTEN", "2026-spring", values, false))));

        keeps(said, "duban.indicator.submissions", "indicator.submissions-accepted.v1");
    }

    @Test
    void an_opened_period_is_said_as_the_contract_has_it() {
        PeriodSpan spring =
                new PeriodSpan(
                        "2026-spring",
                        "TERM",
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 3, 1));
        PendingEvent said =
                events.pending(
                        Topics.NEWS,
                        "2026-spring",
                        "2026-spring",
                        0,
                        new PeriodOpened(
                                spring, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 10, 15)));

        keeps(said, "duban.indicator.news", "indicator.period-opened.v1");
    }

    private static void keeps(PendingEvent said, String topic, String type) {
        assertThat(said.topic()).isEqualTo(topic);
        Contracts.assertFollows(said);
        Contracts.assertSameData(topic, type, said);
    }
}
