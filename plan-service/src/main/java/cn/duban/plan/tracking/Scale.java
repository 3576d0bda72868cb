package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/// 计量 — which numbers can be recorded for a commitment: whole things, a level on its scale, or a
/// measured amount; pure.
///
/// @param isCounted whole things only: 所、人次、项
/// @param isSigned a change may go the wrong way
/// @param most the end of the scale, where it has one
record Scale(
        String unit,
        boolean isCounted,
        boolean isSigned,
        boolean addsUp,
        Optional<BigDecimal> most) {
    private static final Set<String> MEASURED =
            Set.of(
                    "", "元", "亩", "㎡", "平方米", "平米", "公里", "千米", "米", "吨", "公斤", "千克", "小时", "课时",
                    "学时", "倍", "分");
    private static final BigDecimal MOST_THINGS = BigDecimal.valueOf(1_000_000_000);
    private static final String LARGE = "千百万亿";

    static Scale of(Promise promise) {
        String unit = promise.written().unit() == null ? "" : promise.written().unit();
        return switch (promise.target()) {
            case Target.AtLeast t -> amount(unit, t.value());
            case Target.AtMost t -> amount(unit, t.value());
            case Target.Exactly t -> amount(unit, t.value());
            case Target.Between t -> amount(unit, t.most());
            case Target.ChangeBy t -> change(t, unit, promise.base() != null);
            case Target.Recurring _ -> new Scale("次", true, false, false, Optional.of(MOST_THINGS));
            case Target.All _, Target.Done _, Target.Qualitative _ -> amount(unit, BigDecimal.ZERO);
        };
    }

    /// A level that was promised beyond the end of its scale may also be reported beyond it.
    private static Scale amount(String unit, BigDecimal goal) {
        Optional<BigDecimal> end =
                switch (unit) {
                    case "%", "个百分点" -> Optional.of(BigDecimal.valueOf(100));
                    case "‰" -> Optional.of(BigDecimal.valueOf(1000));
                    default -> Optional.empty();
                };
        boolean level = end.isPresent();
        boolean counted = !level && isOfThings(unit);
        Optional<BigDecimal> most =
                counted ? Optional.of(MOST_THINGS) : end.filter(e -> goal.compareTo(e) <= 0);
        return new Scale(unit, counted, false, !level, most);
    }

    /// With a base the level itself is recorded, without one how far it moved.
    private static Scale change(Target.ChangeBy target, String unit, boolean hasBase) {
        Scale scale = amount(unit, target.amount());
        boolean moves = !scale.addsUp() && !hasBase;
        boolean open = target.isRelative();
        return new Scale(
                unit,
                scale.isCounted(),
                moves,
                scale.addsUp(),
                open ? Optional.empty() : scale.most());
    }

    /// 万人 and 亿元 are measured, 所 and 人次 are counted.
    private static boolean isOfThings(String unit) {
        boolean large = !unit.isEmpty() && LARGE.indexOf(unit.charAt(0)) >= 0;
        return !large && !MEASURED.contains(unit);
    }
}
