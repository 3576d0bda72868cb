package cn.duban.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers at the head of the list are those of the list.
class ExtractionSummaryTests {
    private static final Pattern COUNTS = Pattern.compile("存疑 (\\d+)（必须处理 (\\d+)）");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 40, 60})
    void as_many_doubts_are_counted_as_are_listed(int times) {
        StringBuilder text = new StringBuilder("示例区2099年工作要点\n一、重点任务\n");
        for (int i = 1; i <= times; i++) {
            text.append("%d.第%d项。新建XX所学校，普惠性幼儿园覆盖率达75%%以上，2020年6月底前完成。\n".formatted(i, i));
        }
        List<String> lines = summary(text.append("2.其他工作。新建学校3所。\n").toString());
        Matcher counted = COUNTS.matcher(String.join("\n", lines));
        assertThat(counted.find()).isTrue();
        int doubts = Integer.parseInt(counted.group(1));
        long grave = lines.stream().filter(l -> l.startsWith("  必须处理 ")).count();
        long others = lines.stream().filter(l -> l.startsWith("  存疑 ")).count();
        assertThat(doubts).isGreaterThanOrEqualTo(times);
        if (doubts <= 40) {
            assertThat(grave + others).isEqualTo(doubts);
            assertThat(grave).isEqualTo(Integer.parseInt(counted.group(2)));
        } else {
            assertThat(grave + others).isEqualTo(40);
            assertThat(lines).contains("  另有存疑 %d 处没有列出，见JSON。".formatted(doubts - 40));
        }
    }

    private static List<String> summary(String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        Extraction read =
                new PlanIntake()
                        .extract("a.txt", file, OptionalInt.empty(), LocalDate.of(2099, 1, 5));
        return ExtractionSummary.of("a.txt", read).lines().toList();
    }
}
