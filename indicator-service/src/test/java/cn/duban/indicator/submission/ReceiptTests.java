package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.indicator.submission.Verdicts.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiptTests {

    @Test
    void a_row_that_says_what_is_known_does_not_become_the_work_of_whoever_repeats_it() {
        Receipt receipt =
                receipt(
                        row("LS1", Outcome.CREATED),
                        row("LS2", Outcome.UNCHANGED),
                        row("LS3", Outcome.CHANGED));

        assertThat(receipt.latestRows())
                .extracting(LatestRowDocument::school)
                .containsExactly("LS1", "LS3");
    }

    private static GoodRow row(String school, Outcome outcome) {
        Map<String, String> values = Map.of("vis.screened", "120");
        return new GoodRow(
                school, new AcceptedRow("VISION", "2026-spring", values, false), outcome);
    }

    private static Receipt receipt(GoodRow... rows) {
        return new Receipt(
                "key",
                null,
                "R01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b0f",
                "officer",
                "科员",
                "print",
                Instant.parse("2026-03-12T01:30:00Z"),
                rows.length,
                rows.length,
                0,
                null,
                Receipt.textOf(List.of(rows)),
                "[]",
                null,
                List.of());
    }
}
