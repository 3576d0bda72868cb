package cn.duban.plan.supervision.policy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 阶梯的一级 — when something is said to whom, and under which name (提醒, 催办单, 督办单, 约谈建议).
///
/// - [#step] is the lasting key: a step with the same key and deadline is never taken twice.
/// - [#level] orders the ladder; of several due together the highest is taken.
/// - [#days] counts work-days, or the percentage for [Trigger#LEFT_PERCENT].
public record Step(
        String step,
        String name,
        int level,
        Trigger trigger,
        int days,
        @Nullable Integer times,
        List<Addressee> to) {

    /// 触发.
    public enum Trigger {
        /// 剩余时间不足百分之几.
        LEFT_PERCENT,
        /// 到期前几个工作日.
        DAYS_BEFORE,
        /// 逾期第几个工作日.
        DAYS_AFTER,
        /// 逾期后每几个工作日一次.
        EVERY_DAYS_AFTER,
        /// 交办后几个工作日未签收.
        UNSIGNED
    }

    private static final int MOST_TIMES = 60;

    public Step {
        to = to == null ? List.of() : List.copyOf(to);
    }

    /// How often it may come round: once, unless it repeats.
    public int rounds() {
        return trigger != Trigger.EVERY_DAYS_AFTER ? 1 : times == null ? MOST_TIMES : times;
    }

    Stream<String> faults() {
        Stream.Builder<String> faults = Stream.builder();
        if (step == null || !step.matches("[a-z][a-z0-9-]{1,30}")) {
            faults.add("编号step要用小写字母、数字和短横线。");
        }
        if (name == null || name.isBlank() || to.isEmpty() || trigger == null) {
            faults.add("每级要有名称、触发方式和送达对象。");
        }
        if (level < 1 || level > 9) {
            faults.add("级别level在1到9之间。");
        }
        int most = trigger == Trigger.LEFT_PERCENT ? 99 : 250;
        int least = trigger == Trigger.DAYS_BEFORE ? 0 : 1;
        if (days < least || days > most) {
            faults.add("days应在%d到%d之间。".formatted(least, most));
        }
        if (times != null && (times < 1 || times > MOST_TIMES)) {
            faults.add("times应在1到%d之间。".formatted(MOST_TIMES));
        }
        return faults.build();
    }
}
