package cn.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.events.IndicatorEvent.CellAnswered;
import cn.duban.indicator.events.IndicatorEvent.CellReturned;
import cn.duban.indicator.events.IndicatorEvent.ExceptionGranted;
import cn.duban.indicator.events.IndicatorEvent.RowRechecked;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.test.Contracts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What 审核, 补报 and 抽测复核 say, against the files the others read.
class QualityContractTests {

    private static final String ROW = "2199000003|VISION|2026-spring";

    private final Events events =
            new Events(
                    "indicator-service",
                    Clock.fixed(Instant.parse("2026-03-12T01:30:00Z"), ZoneId.of("Asia/Shanghai")),
                    () -> null);

    @Test
    void a_returned_cell_is_said_as_the_contract_has_it() {
        CellReturned returned =
                new CellReturned(
                        "2199000003",
                        "示例实验小学",
                        "99010203",
                        "VISION",
                        "学生视力筛查",
                        "2026-spring",
                        null,
                        "vis.myopia",
                        "筛查性近视人数",
                        "620",
                        "近视人数与去年相差一倍，请核对",
                        LocalDate.of(2026, 3, 17),
                        "示例科员");
        keeps(
                events.pending(Topics.NEWS, "2199000003", ROW, 0, returned),
                "duban.indicator.news",
                "indicator.cell-returned.v1");
    }

    @Test
    void an_answered_cell_is_said_as_the_contract_has_it() {
        CellAnswered answered =
                new CellAnswered(
                        "2199000003",
                        "示例实验小学",
                        "99010203",
                        "VISION",
                        "学生视力筛查",
                        "2026-spring",
                        null,
                        "vis.myopia",
                        "筛查性近视人数",
                        "CORRECTED",
                        "620",
                        "310",
                        null,
                        LocalDate.of(2026, 3, 17),
                        "key:9fK2mQ7xT4bZ");
        keeps(
                events.pending(Topics.NEWS, "2199000003", ROW, 0, answered),
                "duban.indicator.news",
                "indicator.cell-answered.v1");
    }

    @Test
    void a_granted_exception_is_said_as_the_contract_has_it() {
        String id = "E01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b0f";
        ExceptionGranted granted =
                new ExceptionGranted(
                        id,
                        "VISION",
                        "学生视力筛查",
                        "2026-spring",
                        List.of("2199000003"),
                        "因疫情停课，筛查推迟",
                        OffsetDateTime.parse("2026-11-30T18:00:00+08:00"),
                        "示例科员");
        keeps(
                events.pending(Topics.NEWS, "2026-spring", id, 0, granted),
                "duban.indicator.news",
                "indicator.exception-granted.v1");
    }

    @Test
    void a_re_checked_row_is_said_as_the_contract_has_it() {
        RowRechecked rechecked =
                new RowRechecked(
                        "C01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b0f",
                        "2199000003",
                        "VISION",
                        "2026-spring",
                        null,
                        OffsetDateTime.parse("2026-03-12T09:30:00+08:00"),
                        List.of("vis.due", "vis.screened"),
                        List.of("vis.myopia"));
        keeps(
                events.pending(Topics.SUBMISSIONS, "2199000003", "2199000003", 0, rechecked),
                "duban.indicator.submissions",
                "indicator.row-rechecked.v1");
    }

    private static void keeps(PendingEvent said, String topic, String type) {
        assertThat(said.topic()).isEqualTo(topic);
        Contracts.assertFollows(said);
        Contracts.assertSameData(topic, type, said);
    }
}
