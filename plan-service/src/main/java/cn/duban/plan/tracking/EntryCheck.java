package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Entry;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 填报核对 — whether what somebody records for a commitment can be true; pure.
///
/// - 硬性: days lie in the plan's year and not after today; things are counted in whole numbers; a
///   level keeps to its scale.
/// - 经验性: what goes far beyond the target, is recorded after the year, or is a fraction of
///   something nobody knows how to count, needs an explanation.
///
/// @param before what was recorded so far
record EntryCheck(Promise promise, List<Entry> before, LocalDate today) {
    private static final BigDecimal FAR_BEYOND = BigDecimal.TEN;
    private static final String WITHDRAW = "填错的记录请撤回（POST …/entries/{entry}/withdraw），再填正确的数。";

    List<Violation> of(Entry entry) {
        List<Violation> wrong = new ArrayList<>();
        day(entry.on(), "/on", "日期", entry, wrong);
        entry.doneOn().ifPresent(done -> day(done, "/done", "完成日期", entry, wrong));
        if (entry.amount() != null) {
            amount(entry, new BigDecimal(entry.amount()), wrong);
        }
        return wrong;
    }

    private void day(LocalDate day, String at, String what, Entry entry, List<Violation> wrong) {
        int first = Math.min(promise.year(), promise.lastDay().getYear());
        int last = Math.max(promise.year(), promise.lastDay().getYear());
        String within = "写%s到%s之间的日期，如%d-03-01。";
        if (day.isAfter(today)) {
            wrong.add(
                    new Violation(
                            at,
                            "date-in-future",
                            "%s%s还没有到，今天是%s。".formatted(what, day, today),
                            within.formatted(first + "-01-01", "今天", promise.year())));
        } else if (day.getYear() < first) {
            wrong.add(
                    new Violation(
                            at,
                            "date-outside-plan",
                            "%s%s不在计划的%s年内。".formatted(what, day, promise.year()),
                            within.formatted(first + "-01-01", last + "-12-31", promise.year())));
        } else if (day.getYear() > last && entry.explanation() == null) {
            wrong.add(doubt(at, "date-after-plan", "%s%s已在%d年之后。".formatted(what, day, last)));
        }
    }

    private void amount(Entry entry, BigDecimal amount, List<Violation> wrong) {
        Scale scale = Scale.of(promise);
        if (amount.signum() < 0 && !scale.isSigned()) {
            wrong.add(new Violation("/amount", "amount-negative", "数量不能是负数。", WITHDRAW));
        } else if (scale.grain() == Scale.Grain.COUNTED && !isWhole(amount)) {
            String whole = "填整数，如%d。".formatted(amount.longValue());
            wrong.add(new Violation("/amount", "amount-not-whole", notWhole(scale, amount), whole));
        } else if (scale.most().filter(m -> amount.abs().compareTo(m) > 0).isPresent()) {
            wrong.add(beyond(scale, amount, plain(scale.most().orElseThrow())));
        } else if (entry.explanation() == null) {
            if (scale.grain() == Scale.Grain.UNKNOWN && !isWhole(amount)) {
                wrong.add(doubt("/amount", "fraction-doubtful", notWhole(scale, amount)));
            }
            farBeyond(scale, amount).ifPresent(wrong::add);
        }
    }

    /// 撤回: a correction downwards that still stands is taken back before what it corrected.
    ///
    /// @param entry one of those recorded so far
    List<Violation> ofWithdrawing(Entry entry) {
        Scale scale = Scale.of(promise);
        BigDecimal taken =
                entry.amount() == null ? BigDecimal.ZERO : new BigDecimal(entry.amount());
        BigDecimal after = recorded().subtract(taken);
        if (!scale.addsUp() || taken.signum() <= 0 || after.signum() >= 0) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "entry",
                        "sum-below-zero",
                        "撤回后累计为%s%s，不能是负数。".formatted(plain(after), scale.unit()),
                        "先撤回冲减它的那条负数记录。"));
    }

    private String notWhole(Scale scale, BigDecimal amount) {
        return "“%s”按%s计，要填整数，%s不是。".formatted(promise.subject(), scale.unit(), plain(amount));
    }

    private static Violation beyond(Scale scale, BigDecimal amount, String most) {
        String bounds = (scale.isSigned() ? "-" + most : "0") + "至" + most;
        return new Violation(
                "/amount",
                "amount-beyond-scale",
                "%s%s超出了%s。".formatted(plain(amount), scale.unit(), bounds),
                "填%s之间的数，百分之九十五填95。".formatted(bounds));
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    /// The entry that is, or that takes the sum, more than ten times what was promised.
    private Optional<Violation> farBeyond(Scale scale, BigDecimal amount) {
        BigDecimal goal = goal(promise.target());
        if (goal == null || goal.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal limit = goal.multiply(FAR_BEYOND);
        BigDecimal sum = scale.addsUp() ? recorded() : BigDecimal.ZERO;
        BigDecimal after = sum.add(amount);
        boolean crosses = after.compareTo(limit) > 0 && sum.compareTo(limit) <= 0;
        if (!crosses && amount.abs().compareTo(limit) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                doubt(
                        "/amount",
                        "amount-doubtful",
                        "填报后为%s%s，超过目标（%s）的10倍。"
                                .formatted(
                                        plain(after), scale.unit(), promise.target().inWords())));
    }

    private BigDecimal recorded() {
        return Entry.standing(before).stream()
                .map(Entry::amount)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal goal(Target target) {
        return switch (target) {
            case Target.AtLeast t -> t.value();
            case Target.AtMost t -> t.value();
            case Target.Exactly t -> t.value();
            case Target.Between t -> t.most();
            case Target.ChangeBy t -> t.isRelative() ? null : t.amount();
            case Target.Recurring t -> BigDecimal.valueOf(t.times());
            case Target.All _, Target.Done _, Target.Qualitative _ -> null;
        };
    }

    private static Violation doubt(String at, String code, String sentence) {
        return new Violation(at, code, sentence + "请核对。", "确实如此的，在explanation里写明原因后再报。");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
