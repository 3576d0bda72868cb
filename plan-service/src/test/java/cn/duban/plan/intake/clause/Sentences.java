package cn.duban.plan.intake.clause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 例句 — reads sentences as a plan of 2026 or a summary of 2025 would hold them, and says measures
/// in one line.
final class Sentences {

    private static final Setting PLAN_2026 = new Setting(false, OptionalInt.of(2026));
    private static final Setting SUMMARY_2025 = new Setting(true, OptionalInt.of(2025));

    private Sentences() {}

    static List<Finding> read(String sentence) {
        return SentenceReader.read(sentence.replace('—', '-'), PLAN_2026);
    }

    static Finding only(String sentence) {
        assertThat(read(sentence)).as(sentence).hasSize(1);
        return read(sentence).getFirst();
    }

    static Finding summary(String sentence) {
        return SentenceReader.read(sentence, SUMMARY_2025).getFirst();
    }

    /// `range 1 2 个`, `change -1 个百分点 上年`.
    static String said(Measure measure) {
        String symbol = measure.comparison() == null ? "none" : measure.comparison().symbol();
        return Stream.of(
                        symbol,
                        plain(measure.value()),
                        plain(measure.second()),
                        measure.unit(),
                        measure.baseline())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
