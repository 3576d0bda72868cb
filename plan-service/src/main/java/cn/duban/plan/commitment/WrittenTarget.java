package cn.duban.plan.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 目标的书面形式 — a [Target] flat enough to stand in an event, a form and a document.
///
/// - `value` of CHANGE_BY is signed, down is negative; `direction` says it again for 有所提升 (0).
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenTarget(
        Comparator comparator,
        @Nullable String value,
        @Nullable String value2,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable String frequency,
        @Nullable Direction direction) {

    /// 比较方式, as published.
    public enum Comparator {
        AT_LEAST,
        AT_MOST,
        EXACTLY,
        BETWEEN,
        CHANGE_BY,
        ALL,
        DONE,
        RECURRING,
        QUALITATIVE
    }

    private static final Pattern FREQUENCY =
            Pattern.compile("每(日|周|两周|月|两个月|季度|半年|学期|学年|年)(?:(\\d{1,3})次)?");

    public static WrittenTarget of(Target target) {
        return switch (target) {
            case Target.AtLeast t -> amount(Comparator.AT_LEAST, t.value(), null, t.unit());
            case Target.AtMost t -> amount(Comparator.AT_MOST, t.value(), null, t.unit());
            case Target.Exactly t -> amount(Comparator.EXACTLY, t.value(), null, t.unit());
            case Target.Between t -> amount(Comparator.BETWEEN, t.least(), t.most(), t.unit());
            case Target.ChangeBy t -> change(t);
            case Target.All _ -> bare(Comparator.ALL, null);
            case Target.Done _ -> bare(Comparator.DONE, null);
            case Target.Recurring t -> bare(Comparator.RECURRING, t.inWords());
            case Target.Qualitative _ -> bare(Comparator.QUALITATIVE, null);
        };
    }

    /// @throws IllegalArgumentException with a Chinese sentence if a part is missing or no number
    public Target toTarget() {
        return switch (comparator) {
            case AT_LEAST -> new Target.AtLeast(number(value), unitOr(""));
            case AT_MOST -> new Target.AtMost(number(value), unitOr(""));
            case EXACTLY -> new Target.Exactly(number(value), unitOr(""));
            case BETWEEN -> between(number(value), number(value2));
            case CHANGE_BY -> changeBy(number(value));
            case ALL -> new Target.All();
            case DONE -> new Target.Done();
            case RECURRING -> recurring();
            case QUALITATIVE -> new Target.Qualitative();
        };
    }

    private Target between(BigDecimal least, BigDecimal most) {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("区间的下限大于上限");
        }
        return new Target.Between(least, most, unitOr(""));
    }

    private Target changeBy(BigDecimal signed) {
        Direction way =
                direction != null ? direction : signed.signum() < 0 ? Direction.DOWN : Direction.UP;
        return new Target.ChangeBy(
                way, signed.abs(), unitOr("个百分点"), baseline == null ? "上年" : baseline);
    }

    private Target recurring() {
        Matcher said = FREQUENCY.matcher(frequency == null ? "" : frequency);
        if (!said.matches()) {
            throw new IllegalArgumentException("频次要写成“每学期2次”的样子");
        }
        int times = said.group(2) == null ? 1 : Integer.parseInt(said.group(2));
        Every every = Every.called(said.group(1)).orElseThrow();
        if (times == 0) {
            throw new IllegalArgumentException("频次至少是1次");
        }
        return new Target.Recurring(every, times);
    }

    private String unitOr(String other) {
        return unit == null ? other : unit.strip().replace('％', '%').replace('﹪', '%');
    }

    /// The member that [#toTarget] refuses.
    public String faulty() {
        return comparator == Comparator.RECURRING
                ? "frequency"
                : isNumber(value) ? "value2" : "value";
    }

    private static boolean isNumber(@Nullable String written) {
        return written != null && written.matches("-?\\d{1,18}(\\.\\d{1,10})?");
    }

    private static BigDecimal number(@Nullable String written) {
        if (written == null || !isNumber(written)) {
            throw new IllegalArgumentException(
                    "目标需要一个数字" + (written == null ? "" : "，“" + written + "”不是"));
        }
        return new BigDecimal(written);
    }

    private static WrittenTarget amount(
            Comparator comparator, BigDecimal value, @Nullable BigDecimal value2, String unit) {
        return new WrittenTarget(
                comparator,
                value.toPlainString(),
                value2 == null ? null : value2.toPlainString(),
                unit.isEmpty() ? null : unit,
                null,
                null,
                null);
    }

    private static WrittenTarget change(Target.ChangeBy t) {
        BigDecimal signed = t.direction() == Direction.DOWN ? t.amount().negate() : t.amount();
        return new WrittenTarget(
                Comparator.CHANGE_BY,
                signed.toPlainString(),
                null,
                t.unit(),
                t.baseline(),
                null,
                t.direction());
    }

    private static WrittenTarget bare(Comparator comparator, @Nullable String frequency) {
        return new WrittenTarget(comparator, null, null, null, null, frequency, null);
    }
}
