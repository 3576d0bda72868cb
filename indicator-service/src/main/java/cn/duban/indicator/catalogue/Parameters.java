package cn.duban.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 汇总参数 — what some finalizers need beside part, whole and condition; most need nothing.
///
/// @param tests K_OF_N: what a school is measured by
/// @param atLeast K_OF_N: how many tests must be met
/// @param nearly K_OF_N: how far a test that is not met may fall short, e.g. 0.85 of its threshold
/// @param by DISTINCT, LAST: the whole-number element or trait that identifies or orders
/// @param edges HISTOGRAM: the borders of the bins, rising; one more than there are bins
/// @param counts HISTOGRAM: a sum for each bin; none = the school itself falls where part ÷ whole
///   lies
/// @param quantile HISTOGRAM: which quantile is the value, 0.5 = median
/// @param squares MEAN_SD: the sum of squares where schools send it; none = part² ÷ whole
/// @param statistic MEAN_SD: which of the two is the value
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Parameters(
        List<Test> tests,
        @Nullable Integer atLeast,
        @Nullable BigDecimal nearly,
        @Nullable String by,
        List<BigDecimal> edges,
        List<String> counts,
        @Nullable BigDecimal quantile,
        @Nullable String squares,
        @Nullable Statistic statistic) {

    public static final Parameters NONE =
            new Parameters(List.of(), null, null, null, List.of(), List.of(), null, null, null);

    /// 单项: part ÷ whole must reach the threshold, compared without dividing.
    ///
    /// @param threshold for every stage that has none of its own
    /// @param byStage where the 学段 differ; the row's stage is the trait `school.stage`
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Test(
            String name,
            String part,
            String whole,
            @Nullable BigDecimal threshold,
            Map<Stage, BigDecimal> byStage) {

        public Test {
            byStage = Map.copyOf(Objects.requireNonNullElse(byStage, Map.of()));
        }

        /// Empty where nothing is demanded of that stage.
        Optional<BigDecimal> demanded(String stage) {
            return Stage.named(stage).map(byStage::get).or(() -> Optional.ofNullable(threshold));
        }
    }

    /// 统计量.
    public enum Statistic {
        /// 均值
        MEAN,
        /// 标准差
        SD
    }

    public Parameters {
        tests = List.copyOf(Objects.requireNonNullElse(tests, List.of()));
        edges = List.copyOf(Objects.requireNonNullElse(edges, List.of()));
        counts = List.copyOf(Objects.requireNonNullElse(counts, List.of()));
    }

    Parameters measuring(List<Test> all) {
        return new Parameters(
                all, atLeast, nearly, by, edges, counts, quantile, squares, statistic);
    }

    /// What is still needed when the sums are finished; a heading need not carry the rest.
    public Parameters ofFinish() {
        return new Parameters(
                List.of(), null, null, null, edges, List.of(), quantile, null, statistic);
    }
}
