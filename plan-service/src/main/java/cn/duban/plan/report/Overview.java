package cn.duban.plan.report;

import cn.duban.plan.ledger.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 总体情况 — how many of everything promised stand how, and what supervision did; pure.
record Overview(Material m) {

    List<Piece> counts() {
        Phrase phrase =
                new Phrase()
                        .say("截至")
                        .day(m.asOf())
                        .say("，《")
                        .quote(m.plan().title())
                        .say("》")
                        .add(scope())
                        .add(byStatus());
        String dropped = m.dropped().isEmpty() ? "" : "移出的理由见附件。";
        return phrase.say("。").add(amended("说明见附件。")).say(dropped).add(matters()).pieces();
    }

    /// 合计, under the annex: the same numbers once more.
    List<Piece> total() {
        return new Phrase()
                .say("合计：")
                .add(scope())
                .add(byStatus())
                .say("。")
                .add(amended("说明附后。"))
                .pieces();
    }

    /// 确定的26项任务中; where something was moved out, what there was at first as well.
    private List<Piece> scope() {
        Piece.Number left = count("ALL", m.standings().size());
        if (m.dropped().isEmpty()) {
            return new Phrase().say("确定的").add(left).say("项任务中，").pieces();
        }
        return new Phrase()
                .say("原确定")
                .add(count("CONFIRMED", m.standings().size() + m.dropped().size()))
                .say("项，其中")
                .add(count("DROPPED", m.dropped().size()))
                .say("项经批准移出，现为")
                .add(left)
                .say("项；现有任务中，")
                .pieces();
    }

    private List<Piece> byStatus() {
        Phrase phrase = new Phrase();
        String separator = "";
        for (Status status : Status.values()) {
            phrase.say(separator + status.chinese())
                    .add(count(status.name(), m.with(status).size()))
                    .say("项");
            separator = "，";
        }
        return phrase.pieces();
    }

    private List<Piece> amended(String where) {
        long amended =
                m.standings().stream().filter(s -> !s.promise().adjustments().isEmpty()).count();
        return amended == 0
                ? List.of()
                : new Phrase()
                        .say("有")
                        .add(count("AMENDED", amended))
                        .say("项的内容（目标、期限、进度安排等）作过调整，" + where)
                        .pieces();
    }

    private Piece.Number count(String of, long count) {
        return Sentences.count(m.plan(), of, count);
    }

    private List<Piece> matters() {
        return m.supervision()
                .matters()
                .map(c ->
                        new Phrase()
                                .say("累计立项督办")
                                .add(Sentences.count(m.plan(), "MATTERS", c.opened()))
                                .say("件，其中办结")
                                .add(Sentences.count(m.plan(), "CLOSED", c.closed()))
                                .say("件，")
                                .add(gone(c))
                                .say("在办")
                                .add(Sentences.count(m.plan(), "OPEN", c.open()))
                                .say("件；在办的逾期")
                                .add(Sentences.count(m.plan(), "OVERDUE", c.overdue()))
                                .say("件。")
                                .pieces())
                .orElse(List.of());
    }

    private List<Piece> gone(Supervision.Matters c) {
        return c.gone() == 0
                ? List.of()
                : new Phrase()
                        .say("撤销或合并")
                        .add(Sentences.count(m.plan(), "GONE", c.gone()))
                        .say("件，")
                        .pieces();
    }

    /// 灯色变化 since the stretch began, one line per changed commitment.
    List<Part> changes() {
        List<Part> changed =
                m.standings().stream()
                        .flatMap(s -> m.standingBefore(s).flatMap(b -> change(b, s)).stream())
                        .toList();
        long fresh = m.standings().stream().filter(s -> m.standingBefore(s).isEmpty()).count();
        List<Part> parts = new ArrayList<>();
        if (fresh > 0) {
            parts.add(
                    new Part.Text(
                            new Phrase()
                                    .say(m.kind().stretch() + "新纳入督办的任务")
                                    .add(Sentences.count(m.plan(), "FRESH", (int) fresh))
                                    .say("项，首次亮灯。")
                                    .pieces()));
        }
        parts.addAll(changed);
        String none = m.kind().stretch() + "各项任务灯色没有变化。";
        return parts.isEmpty() ? List.of(new Part.Text(new Phrase().say(none).pieces())) : parts;
    }

    private static Optional<Part> change(Standing before, Standing s) {
        if (before.colour() == s.colour()) {
            return Optional.empty();
        }
        String words = "由" + before.colour().chinese() + "灯转为" + s.colour().chinese() + "灯：";
        return Optional.of(
                new Part.Item(
                        s.id(),
                        false,
                        new Phrase()
                                .quote(s.promise().subject())
                                .say(words)
                                .add(new Numbers(s).boundIn(Sentences.reason(s)))
                                .say("。")
                                .pieces()));
    }
}
