package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Target;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/// 计量 — which numbers can be recorded for a commitment: whole things, a level on its scale, or a
/// measured amount; pure.
///
/// @param isSigned a change may go the wrong way
/// @param most the end of the scale, where it has one
public record Scale(
        String unit, Grain grain, boolean isSigned, boolean addsUp, Optional<BigDecimal> most) {
    private static final Set<String> MEASURED =
            words(
                    "元 亩 公顷 ㎡ 平方 平方米 平米 公里 千米 米 立方米 升 吨 公斤 千克 千瓦时",
                    "分钟 小时 课时 学时 天 个月 周 人天 倍 分 G T 兆 % ‰ 个百分点");
    private static final Set<String> THINGS =
            words(
                    "人 名 位 人次 所 家 校 园 户 个 项 件 条 种 类 门 次 场 节 间 套 部 册 本 块 台 份 篇",
                    "座 栋 幢 辆 班 个班 期 组 对 轮 堂 道 例 起 处 眼 株 盏 把 张 幅 支 字 笔 床 席 款 枚 面 首 集 轨",
                    "场次 校次 门次 批次 所次 家次 班次 户次 项次 课次 届次 例次 套次 标段");
    private static final BigDecimal MOST_THINGS = BigDecimal.valueOf(1_000_000_000);
    private static final String LARGE = "千百万亿";

    /// 计数还是计量.
    public enum Grain {
        /// Whole things only: 所、人次、项.
        COUNTED,
        /// Any amount: 万元、公里、立方米.
        MEASURED,
        /// A word nobody listed: whole, or with the reason why not.
        UNKNOWN
    }

    /// Whether things in this measure come whole.
    public static boolean isCounted(String unit) {
        return grain(unit) == Grain.COUNTED;
    }

    static Scale of(Promise promise) {
        String unit = promise.written().unit() == null ? "" : promise.written().unit();
        return switch (promise.target()) {
            case Target.AtLeast t -> amount(unit, t.value());
            case Target.AtMost t -> amount(unit, t.value());
            case Target.Exactly t -> amount(unit, t.value());
            case Target.Between t -> amount(unit, t.most());
            case Target.ChangeBy t -> change(t, unit, promise.base() != null);
            case Target.Recurring _ ->
                    new Scale("次", Grain.COUNTED, false, false, Optional.of(MOST_THINGS));
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
        Grain grain = grain(unit);
        Optional<BigDecimal> most =
                grain == Grain.COUNTED
                        ? Optional.of(MOST_THINGS)
                        : end.filter(e -> goal.compareTo(e) <= 0);
        return new Scale(unit, grain, false, !level, most);
    }

    /// With a base the level itself is recorded, without one how far it moved.
    private static Scale change(Target.ChangeBy target, String unit, boolean hasBase) {
        Scale scale = amount(unit, target.amount());
        boolean moves = !scale.addsUp() && !hasBase;
        boolean open = target.isRelative();
        return new Scale(
                unit, scale.grain(), moves, scale.addsUp(), open ? Optional.empty() : scale.most());
    }

    /// 万人 and 亿元 are measured, 所 and 人次 are counted.
    private static Grain grain(String unit) {
        if (unit.isEmpty() || LARGE.indexOf(unit.charAt(0)) >= 0 || MEASURED.contains(unit)) {
            return Grain.MEASURED;
        }
        return THINGS.contains(unit) ? Grain.COUNTED : Grain.UNKNOWN;
    }

    private static Set<String> words(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }
}
