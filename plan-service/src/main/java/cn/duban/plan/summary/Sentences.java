package cn.duban.plan.summary;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.summary.BoundFigure.Role;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import cn.duban.plan.tracking.Tracked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 遣词 — the sentences of a summary; what is not reached is said as plainly as what is; pure.
final class Sentences {
    private Sentences() {}

    static Colour colour(Tracked t) {
        return t.assessed().map(Assessment::colour).orElse(Colour.GREY);
    }

    static List<Piece> opening(Plan plan, List<Tracked> all, LocalDate asOf) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(
                new Piece.Words(
                        "截至%d年%d月%d日，《%s》确定的"
                                .formatted(
                                        asOf.getYear(),
                                        asOf.getMonthValue(),
                                        asOf.getDayOfMonth(),
                                        plan.title())));
        pieces.add(count(plan, all.size()));
        pieces.add(new Piece.Words("项承诺中，"));
        String separator = "";
        for (Colour colour : Colour.values()) {
            long lit = all.stream().filter(t -> colour(t) == colour).count();
            pieces.add(new Piece.Words(separator + status(colour)));
            pieces.add(count(plan, lit));
            pieces.add(new Piece.Words("项"));
            separator = "，";
        }
        pieces.add(new Piece.Words("。各项进展如下。"));
        return pieces;
    }

    /// One commitment: why its light is what it is, its target, its status.
    static List<Piece> about(Tracked t) {
        Promise promise = t.promise();
        String reason = t.assessed().map(Assessment::reason).orElse("尚未研判。");
        String target = promise.target().inWords();
        StringBuilder sentence = new StringBuilder();
        if (!reason.startsWith(promise.subject())) {
            sentence.append(promise.subject()).append("：");
        }
        sentence.append(reason, 0, reason.length() - 1);
        if (!reason.contains(target) && promise.kind().isMeasurable()) {
            sentence.append("，目标为").append(target);
        }
        List<Piece> pieces = new ArrayList<>(new Numbers(t).boundIn(sentence + "。"));
        pieces.add(new Piece.Words("【" + status(colour(t)) + "】"));
        return pieces;
    }

    static List<Piece> value(Tracked t) {
        return new Numbers(t).value().<List<Piece>>map(n -> List.of(n)).orElse(List.of());
    }

    /// 已报/应报.
    static List<Piece> coverage(Tracked t) {
        return new Numbers(t).coverage();
    }

    static String status(Colour colour) {
        return switch (colour) {
            case GREEN -> "达到或进展正常";
            case YELLOW -> "存在差距";
            case RED -> "落后或未达到";
            case GREY -> "尚不能认定";
        };
    }

    static String unit(Tracked t) {
        String unit = t.promise().written().unit();
        if (unit == null) {
            return t.promise().indicator() == null ? "" : "%";
        }
        return t.promise().indicator() != null && unit.equals("个百分点") ? "%" : unit;
    }

    private static Piece.Number count(Plan plan, long count) {
        String shown = Long.toString(count);
        return new Piece.Number(Role.COUNT_OF_LIGHTS, plan.id(), shown, shown, null, null, null);
    }
}
