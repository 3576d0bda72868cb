package cn.duban.plan.supervision.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 考核规则 — a base, and lines that take points away for something that can be counted.
public record ScoreRule(BigDecimal base, List<Line> lines) {

    /// 考核依据.
    public enum Input {
        /// 按时签收率.
        SIGNED_ON_TIME(true),
        /// 按期办结率.
        FINISHED_ON_TIME(true),
        /// 延期次数.
        DELAYS(false),
        /// 退回次数.
        RETURNS(false),
        /// 红灯天数.
        RED_DAYS(false),
        /// 督办单及以上的次数.
        SLIPS(false);

        private final boolean rate;

        Input(boolean rate) {
            this.rate = rate;
        }

        /// A share of 1, of which the missing part costs points; otherwise a number of times.
        public boolean isRate() {
            return rate;
        }
    }

    /// 一条: a rate takes its share of [#points], a count takes [#each] a time up to [#most].
    public record Line(
            String line,
            String name,
            Input input,
            @Nullable BigDecimal points,
            @Nullable BigDecimal each,
            @Nullable BigDecimal most) {

        Stream<String> faults() {
            if (line == null || name == null || input == null) {
                return Stream.of("考核每条要有编号line、名称name和依据input。");
            }
            boolean complete =
                    input.isRate() ? isPositive(points) : isPositive(each) && isPositive(most);
            return complete
                    ? Stream.empty()
                    : Stream.of(
                            "考核“%s”要有%s，且大于零。"
                                    .formatted(name, input.isRate() ? "points" : "each和most"));
        }

        private static boolean isPositive(@Nullable BigDecimal value) {
            return value != null && value.signum() > 0;
        }
    }

    public ScoreRule {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
