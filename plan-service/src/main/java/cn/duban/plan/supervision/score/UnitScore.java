package cn.duban.plan.supervision.score;

import cn.duban.plan.supervision.policy.ScoreRule;
import cn.duban.plan.supervision.policy.ScoreRule.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 一个单位的考核得分 — every point explained, every input shown; the same facts give the same score.
record UnitScore(
        String unit, BigDecimal total, BigDecimal base, List<Point> points, String formula) {
    private static final int DECIMALS = 2;

    /// 一条: input, points taken, points given back on appeal, the sentence and the matters behind
    /// it.
    record Point(
            String line,
            String name,
            int good,
            int all,
            BigDecimal taken,
            BigDecimal givenBack,
            String explanation,
            List<String> matters,
            @Nullable String appeal) {}

    static UnitScore of(String unit, ScoreRule rule, Tally tally, List<Appeal> granted) {
        List<Point> points = new ArrayList<>();
        for (Line line : rule.lines()) {
            points.add(point(line, tally.of(line.input()), granted));
        }
        BigDecimal total = rule.base();
        StringBuilder formula = new StringBuilder("基础分" + plain(rule.base()));
        for (Point p : points) {
            total = total.subtract(p.taken()).add(p.givenBack());
            formula.append(" − ").append(p.name()).append(plain(p.taken()));
            if (p.givenBack().signum() > 0) {
                formula.append(" + 申诉").append(plain(p.givenBack()));
            }
        }
        BigDecimal shown = total.max(BigDecimal.ZERO).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new UnitScore(unit, shown, rule.base(), points, formula + " = " + plain(shown));
    }

    private static Point point(Line line, Tally.Count count, List<Appeal> granted) {
        BigDecimal taken = line.input().isRate() ? share(line, count) : times(line, count);
        List<Appeal> mine = granted.stream().filter(a -> a.line().equals(line.line())).toList();
        BigDecimal back =
                mine.stream()
                        .map(Appeal::givenBack)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .min(taken);
        return new Point(
                line.line(),
                line.name(),
                count.good(),
                count.all(),
                taken,
                back,
                words(line, count, taken),
                List.copyOf(count.matters()),
                mine.isEmpty() ? null : mine.getLast().inWords());
    }

    /// A rate takes the missing share of its points.
    private static BigDecimal share(Line line, Tally.Count count) {
        return count.all() == 0
                ? BigDecimal.ZERO
                : required(line.points())
                        .multiply(BigDecimal.valueOf(count.all() - count.good()))
                        .divide(BigDecimal.valueOf(count.all()), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal times(Line line, Tally.Count count) {
        return required(line.each())
                .multiply(BigDecimal.valueOf(count.all()))
                .min(required(line.most()))
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String words(Line line, Tally.Count count, BigDecimal taken) {
        if (count.all() == 0) {
            return "%s：没有发生，不扣分。".formatted(line.name());
        }
        return line.input().isRate()
                ? "%s：应%d件，按时%d件，满分%s分按未按时的比例扣%s分。"
                        .formatted(
                                line.name(),
                                count.all(),
                                count.good(),
                                plain(required(line.points())),
                                plain(taken))
                : "%s：%d，每1扣%s分、最多扣%s分，扣%s分。"
                        .formatted(
                                line.name(),
                                count.all(),
                                plain(required(line.each())),
                                plain(required(line.most())),
                                plain(taken));
    }

    private static BigDecimal required(@Nullable BigDecimal value) {
        return Objects.requireNonNull(value, "checked when the rule was saved");
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
