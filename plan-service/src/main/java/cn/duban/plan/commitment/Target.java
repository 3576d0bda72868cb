package cn.duban.plan.commitment;

import java.math.BigDecimal;

/// 目标 — what was promised, in the grammar of Chinese plans.
///
/// - A number is kept exactly as printed; nothing here is rounded.
/// - `unit` is the measure word (%, 所, 间, 人次); a level in % is compared at once, a number of things
///   is expected to grow along the school calendar.
public sealed interface Target {

    /// 不低于、以上.
    record AtLeast(BigDecimal value, String unit) implements Target {
        @Override
        public String inWords() {
            return "不低于" + plain(value) + unit;
        }
    }

    /// 不超过、控制在…以内.
    record AtMost(BigDecimal value, String unit) implements Target {
        @Override
        public String inWords() {
            return "不超过" + plain(value) + unit;
        }
    }

    /// 达到90%、建成3所: said without 以上; doing better is never a failure.
    record Exactly(BigDecimal value, String unit) implements Target {
        @Override
        public String inWords() {
            return "达到" + plain(value) + unit;
        }
    }

    /// 5-6所: the lower bound is the promise, above the upper one is over-fulfilled (超额).
    record Between(BigDecimal least, BigDecimal most, String unit) implements Target {
        public Between {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("range upside down: " + least + "-" + most);
            }
        }

        @Override
        public String inWords() {
            return plain(least) + "至" + plain(most) + unit;
        }
    }

    /// 比上年下降1个百分点、增加20人、增长5%: an `amount` of zero stands for 有所提升, any real movement.
    ///
    /// With the unit `%` the amount is relative to the baseline (增长5%); with 个百分点 or a measure word
    /// it is the difference itself. The two are never mixed up.
    record ChangeBy(Direction direction, BigDecimal amount, String unit, String baseline)
            implements Target {
        public ChangeBy {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("amount carries its sign apart: " + amount);
            }
        }

        /// Whether the amount is a share of the baseline.
        public boolean isRelative() {
            return unit.equals("%");
        }

        @Override
        public String inWords() {
            String than = "比" + baseline + direction.verb();
            return amount.signum() == 0 ? than : than + plain(amount) + unit;
        }
    }

    /// 均达到100%、全覆盖: every applicable school, or it is not kept.
    record All() implements Target {
        @Override
        public String inWords() {
            return "全部达到";
        }
    }

    /// 建成、投入使用: done or not.
    record Done() implements Target {
        @Override
        public String inWords() {
            return "按期完成";
        }
    }

    /// 每学期2次.
    record Recurring(Every every, int times) implements Target {
        public Recurring {
            if (times < 1) {
                throw new IllegalArgumentException("at least once, not " + times);
            }
        }

        @Override
        public String inWords() {
            return "每" + every.chinese() + times + "次";
        }
    }

    /// 进一步提升: nothing a number could show.
    record Qualitative() implements Target {
        @Override
        public String inWords() {
            return "定性要求";
        }
    }

    /// The target as a clerk would say it.
    String inWords();

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
