package cn.duban.plan.commitment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 调整说明 — what an amendment in effect made of a promise, why, and by whose word; whoever shows the
/// light shows this beside it.
///
/// Only what decides a light is told: target, deadline, firmness, starting level, indicator, scope
/// and curve.
///
/// @param direct one person alone drew a curve that is nowhere easier; absent where two decided
public record Adjustment(
        String what,
        String reason,
        String proposedBy,
        String approvedBy,
        LocalDate on,
        @Nullable Boolean direct) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final List<String> VERBS = List.of("不低于", "不超过", "达到");

    /// What amendments in effect made of one promise of a plan, in the order they took effect.
    public static List<Adjustment> of(Plan plan, String commitment) {
        return plan.review().amendments().stream()
                .filter(a -> a.effective().isPresent() && a.after().id().equals(commitment))
                .sorted(Comparator.comparing(a -> a.effective().orElseThrow()))
                .flatMap(a -> by(a, plan.year()).stream())
                .toList();
    }

    /// Empty for an amendment that is not in effect, or that changed nothing of the promise.
    private static Optional<Adjustment> by(Amendment amendment, int year) {
        Amendment.Signature approved = amendment.approved();
        String what = words(amendment, year);
        return approved == null || amendment.drops() || what.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Adjustment(
                                what,
                                amendment.reason().replaceAll("[。；\\s]+$", ""),
                                amendment.proposed().name(),
                                approved.name(),
                                approved.at().atZone(BEIJING).toLocalDate(),
                                amendment.isDirect() ? true : null));
    }

    /// What an amendment makes, or would make, of the promise: 目标由95%调整为90%; empty where nothing.
    public static String words(Amendment amendment, int year) {
        return String.join("，", changes(amendment.before(), amendment.after(), year));
    }

    /// 目标由95%调整为90%（调整原因：…，批准人：…，2026年11月3日）.
    public String inWords() {
        String whose = direct == null ? "批准人：" + approvedBy : "要求未放宽，设定人：" + proposedBy;
        return "%s（调整原因：%s，%s，%s）".formatted(what, reason, whose, day(on));
    }

    private static List<String> changes(Commitment was, Commitment is, int year) {
        return Stream.of(
                        targets(was.target(), is.target()),
                        changed(
                                "期限",
                                day(was.deadline().lastDay(year)),
                                day(is.deadline().lastDay(year))),
                        changed("要求", was.firmness().chinese(), is.firmness().chinese()),
                        changed("基准值", was.base(), is.base()),
                        changed("指标", was.indicator(), is.indicator()),
                        changed("范围", was.scope(), is.scope()),
                        changed("序时进度", curve(was), curve(is)),
                        standing(was, is))
                .flatMap(Optional::stream)
                .toList();
    }

    /// A curve without days that stood idle counts as soon as there is a number to lead to, or a
    /// level to start from: whoever approves has to know of it.
    private static Optional<String> standing(Commitment was, Commitment is) {
        String course = is.handling().course();
        boolean begins =
                (was.base() == null && is.base() != null)
                        || (was.written().value() == null && is.written().value() != null);
        boolean idle = course != null && !course.contains("=") && !course.equals("calendar");
        return begins && idle && Objects.equals(course, was.handling().course())
                ? Optional.of("今后的序时进度为" + curve(is))
                : Optional.empty();
    }

    /// 不低于 is left out where it stands on both sides.
    private static Optional<String> targets(Target was, Target is) {
        String before = was.inWords();
        String after = is.inWords();
        for (String verb : VERBS) {
            if (before.startsWith(verb) && after.startsWith(verb)) {
                return changed(
                        "目标", before.substring(verb.length()), after.substring(verb.length()));
            }
        }
        return changed("目标", before, after);
    }

    private static Optional<String> changed(
            String what, @Nullable String was, @Nullable String is) {
        return Objects.equals(was, is)
                ? Optional.empty()
                : Optional.of(
                        "%s由%s调整为%s"
                                .formatted(what, was == null ? "无" : was, is == null ? "无" : is));
    }

    private static String curve(Commitment c) {
        String unit = c.written().unit();
        return CurveWords.of(c.handling().course(), unit == null ? "" : unit);
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
