package cn.duban.plan.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustmentTests {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    once,               基准值由无调整为80，今后的序时进度为到期一次完成
                    linear,             基准值由无调整为80，今后的序时进度为匀速
                    calendar,           基准值由无调整为80
                    steps 2026-06-30=9, 基准值由无调整为80
                    ,                   基准值由无调整为80
                    """)
    void a_curve_that_stood_idle_is_named_where_it_begins_to_count(
            @Nullable String curve, String words) {
        Commitment before = rate().handled(h -> h.following(curve));
        var by = new Amendment.Signature("示例督办员", "officer", Instant.EPOCH);
        Amendment based = Amendment.proposed(1, "补基准值", before, before.startingAt("80"), by);
        assertThat(Adjustment.words(based, 2026)).isEqualTo(words);
    }

    static Commitment rate() {
        return Commitment.of("P2026-990101-1", List.of(), "体质健康合格率达95%以上", 0)
                .changing()
                .subject("体质健康合格率")
                .target(new Target.AtLeast(new BigDecimal("95"), "%"))
                .due("2026-12-31")
                .build();
    }
}
