package cn.duban.plan.report;

import cn.duban.plan.commitment.Target;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import java.util.Optional;

/// 单位 — the measure word of what is reported of one commitment; pure.
final class OwnUnit {
    private OwnUnit() {}

    /// Its own: 次 for what recurs, and of what is measured, which is not always that of the goal:
    /// 提高2个百分点 is measured in %, 经费增长5% in 元.
    static String of(Standing s) {
        Promise promise = s.promise();
        return switch (promise.target()) {
            case Target.Recurring _ -> "次";
            case Target.Done _, Target.Qualitative _ when isWithoutValue(s) -> "";
            case Target.Done _,
                    Target.Qualitative _,
                    Target.AtLeast _,
                    Target.AtMost _,
                    Target.Exactly _,
                    Target.Between _,
                    Target.ChangeBy _,
                    Target.All _ ->
                    levelUnit(measured(s).orElseGet(() -> written(promise)), promise);
        };
    }

    private static boolean isWithoutValue(Standing s) {
        return s.assessed().map(Assessment::value).isEmpty();
    }

    private static String written(Promise promise) {
        String unit = promise.written().unit();
        return unit != null ? unit : promise.indicator() == null ? "" : "%";
    }

    /// What the light was measured in, as it explains itself.
    private static Optional<String> measured(Standing s) {
        return s.assessed()
                .flatMap(a -> Optional.ofNullable(a.explanation()))
                .flatMap(e -> e.inputs().stream().filter(i -> i.name().equals("value")).findFirst())
                .map(value -> value.value().replaceFirst("^-?[\\d.]+", ""));
    }

    private static String levelUnit(String unit, Promise promise) {
        boolean level = promise.indicator() != null || promise.base() != null;
        return level && unit.equals("个百分点") ? "%" : unit;
    }

    /// Of the difference between two: a percentage is apart from another by 个百分点.
    static String ofGap(Standing s) {
        return of(s).equals("%") ? "个百分点" : of(s);
    }
}
