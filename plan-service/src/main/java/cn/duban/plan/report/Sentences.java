package cn.duban.plan.report;

import cn.duban.plan.binding.BoundFigure.Role;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.tracking.Assessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 遣词 — the sentences about one commitment; what is not reached is said as plainly as what is;
/// pure.
final class Sentences {
    private static final String NOT_FILED = "（未填报）";

    private Sentences() {}

    /// Why its light is what it is, its target, last year's figure, its status.
    static List<Piece> about(Standing s, Material m) {
        String reason = reason(s);
        String target = s.promise().target().inWords();
        Phrase phrase = new Phrase();
        if (!reason.startsWith(s.promise().subject())) {
            phrase.quote(s.promise().subject()).say("：");
        }
        phrase.add(new Numbers(s).boundIn(reason));
        if (!reason.contains(target)
                && s.promise().kind().isMeasurable()
                && !s.promise().restricted()) {
            phrase.say("，目标为").add(new Numbers(s).target());
        }
        return phrase.say("。")
                .add(yearBefore(s))
                .add(adjusted(s))
                .add(overruled(s, m))
                .add(status(s, m.asOf(), ""))
                .pieces();
    }

    /// 例外办结 is told with name, day and reason, so that nobody takes the matter for done.
    static List<Piece> overruled(Standing s, Material m) {
        return m.supervision()
                .overruling(s.id())
                .map(o ->
                        new Phrase()
                                .say("督办事项由局领导")
                                .quote(o.by())
                                .say("于")
                                .day(o.on())
                                .say("批准例外办结（当时数据不支持办结），理由：")
                                .quote(o.reason().isEmpty() ? "未写明" : Phrase.open(o.reason()))
                                .say("。")
                                .pieces())
                .orElse(List.of());
    }

    /// 目标由95%调整为90%（调整原因：…，批准人：…，2026年11月3日）。 A lowered goal is never told as if it were the plan's
    /// own.
    static List<Piece> adjusted(Standing s) {
        Phrase phrase = new Phrase();
        s.promise().adjustments().forEach(a -> phrase.quote(a.inWords()).say("。"));
        return phrase.pieces();
    }

    /// The reason without its full stop, with the period said before the coverage.
    static String reason(Standing s) {
        String said = s.assessed().map(Assessment::reason).orElse("尚未研判。");
        String words = ChineseWords.readable(said.replaceAll("。$", ""));
        return s.figure()
                .map(f -> ChineseWords.period(f.period().code()))
                .filter(p -> !words.contains(p))
                .map(p -> words.replace("（应报", "（" + p + "应报"))
                .orElse(words);
    }

    /// 上年同期为90.1%，同比提高2.2个百分点。
    private static List<Piece> yearBefore(Standing s) {
        Figure now = s.figure().filter(f -> f.exact().isPresent()).orElse(null);
        Figure before = s.yearBefore();
        if (now == null || before == null || s.promise().restricted()) {
            return List.of();
        }
        Numbers numbers = new Numbers(s);
        Piece.Number then = numbers.yearBefore(before);
        Piece.Number today = numbers.value().orElse(null);
        if (today == null || isSaid(s, before)) {
            return List.of();
        }
        BigDecimal rise = Numbers.between(today, then);
        Phrase phrase = new Phrase().say("上年同期为").add(then).say(OwnUnit.of(s));
        if (rise.signum() == 0) {
            boolean same = now.exact().equals(before.exact());
            return phrase.say(same ? "，同比持平。" : "，同比基本持平。").pieces();
        }
        String size = rise.abs().stripTrailingZeros().toPlainString();
        return phrase.say(rise.signum() > 0 ? "，同比提高" : "，同比下降")
                .add(numbers.derived(size, size))
                .say(OwnUnit.ofGap(s) + "。")
                .pieces();
    }

    /// Whether the light has already compared with that very figure.
    private static boolean isSaid(Standing s, Figure before) {
        return s.assessed()
                .flatMap(a -> Optional.ofNullable(a.baseline()))
                .filter(b -> b.source().equals(before.id()))
                .isPresent();
    }

    /// 【已完成】, bound to the light it stands for.
    static Piece.Number status(Standing s, LocalDate asOf, String more) {
        Status status = Status.of(s, asOf);
        return new Piece.Number(
                Role.STATUS,
                s.id(),
                "【" + status.chinese() + more + "】",
                status.name(),
                null,
                null,
                null);
    }

    static Report.Row row(Standing s, Material m) {
        Numbers numbers = new Numbers(s);
        return new Report.Row(
                s.id(),
                s.promise().subject(),
                target(s, numbers),
                numbers.value().<List<Piece>>map(n -> List.of(n)).orElse(List.of()),
                OwnUnit.of(s) + (nothingRecorded(s) ? NOT_FILED : ""),
                s.yearBefore() == null || s.promise().restricted()
                        ? List.of()
                        : List.of(numbers.yearBefore(s.yearBefore())),
                numbers.coverage(),
                Status.of(s, m.asOf()),
                m.supervision().overruling(s.id()).isPresent(),
                s.promise().lastDay(),
                s.promise().lead());
    }

    /// 未填报: a counter nobody entered anything for is not said like one that was counted to nought.
    private static boolean nothingRecorded(Standing s) {
        boolean counted = s.promise().indicator() == null && s.recorded() == 0;
        return counted
                && s.assessed()
                        .flatMap(a -> Optional.ofNullable(a.value()))
                        .filter(value -> Exact.of(value).signum() == 0)
                        .isPresent();
    }

    /// With what stood there before.
    private static List<Piece> target(Standing s, Numbers numbers) {
        Phrase phrase = new Phrase().add(numbers.target());
        s.promise().adjustments().forEach(a -> phrase.say("（").quote(a.what()).say("）"));
        return phrase.pieces();
    }

    static Piece.Number count(Plan plan, String of, long count) {
        String shown = Long.toString(count);
        return new Piece.Number(
                Role.COUNT_OF_LIGHTS,
                plan.id(),
                shown,
                shown,
                plan.id() + "|lights|" + of,
                null,
                null);
    }

    static String lead(Standing s) {
        return s.promise().lead() == null ? "责任科室待明确" : s.promise().lead();
    }
}
