package cn.duban.plan.report;

import cn.duban.plan.ledger.Standing;
import cn.duban.plan.report.Supervision.Feedback;
import cn.duban.plan.report.Supervision.Postponement;
import cn.duban.plan.tracking.Assessment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// 问题与原因 — gives account of what is not reached: target, where it stands, since when, and why;
/// pure.
///
/// Nobody may be left out; who gave no reason is said to have given none.
record Accounts(Material m) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int MOST_FEEDBACK = 3;

    List<Part> unmet() {
        List<Part> parts = new ArrayList<>();
        int number = 1;
        for (Standing s : m.unmet()) {
            parts.add(new Part.Item(s.id(), true, account(number++, s)));
        }
        if (parts.isEmpty()) {
            parts.add(text("没有落后、未完成或存在差距的任务。"));
        }
        return parts;
    }

    private List<Piece> account(int number, Standing s) {
        Numbers numbers = new Numbers(s);
        Phrase phrase = new Phrase().say(number + ".").quote(s.promise().subject()).say("。");
        if (numbers.value().isPresent()) {
            phrase.say("目标")
                    .add(numbers.target())
                    .say("，目前为")
                    .add(numbers.value().get())
                    .say(OwnUnit.of(s));
        } else {
            phrase.add(withoutSubject(s));
        }
        if (!isDueSaid(s)) {
            phrase.say("，期限为").day(s.promise().lastDay());
        }
        return phrase.say(since(s))
                .add(Sentences.adjusted(s))
                .add(causes(s))
                .add(Sentences.overruled(s, m))
                .add(Sentences.status(s, m.asOf(), "，" + Sentences.lead(s)))
                .pieces();
    }

    /// 期限2026年6月30日已过50天 has said it.
    private static boolean isDueSaid(Standing s) {
        boolean asReason = new Numbers(s).value().isEmpty();
        String day = ChineseWords.day(s.promise().lastDay());
        return asReason && Sentences.reason(s).contains("期限" + day);
    }

    private static List<Piece> withoutSubject(Standing s) {
        String reason = Sentences.reason(s);
        String subject = s.promise().subject();
        String rest = reason.startsWith(subject) ? reason.substring(subject.length()) : reason;
        return new Numbers(s).boundIn(rest.replaceAll("^[：，]", ""));
    }

    private static String since(Standing s) {
        return s.assessed()
                .map(Assessment::since)
                .map(at -> ChineseWords.day(LocalDate.ofInstant(at, BEIJING)))
                .map(day -> "，自" + day + "起亮" + s.colour().chinese() + "灯。")
                .orElse("。");
    }

    /// What was answered is a cause; what somebody noted of the progress is not.
    private List<Piece> causes(Standing s) {
        List<Feedback> noted =
                s.notes().stream()
                        .map(e -> new Feedback(e.note().strip(), e.by(), e.on(), e.at()))
                        .toList();
        Phrase phrase = new Phrase().add(answered(s));
        return noted.isEmpty()
                ? phrase.pieces()
                : phrase.say("进展记录：").add(lastOf(noted)).say("。").pieces();
    }

    private List<Piece> answered(Standing s) {
        List<Feedback> all = m.supervision().answers(s.id());
        boolean returned = m.supervision().isReturned(s.id());
        if (all.isEmpty()) {
            String none = returned ? "反馈曾被退回，未重新提交。" : "责任科室尚未反馈原因。";
            return new Phrase().say(none).pieces();
        }
        return new Phrase()
                .say("原因及说明：")
                .add(lastOf(all))
                .say(returned ? "。另有反馈曾被退回，未重新提交。" : "。")
                .pieces();
    }

    private static List<Piece> lastOf(List<Feedback> said) {
        List<Feedback> all = said.stream().sorted(Comparator.comparing(Feedback::at)).toList();
        Phrase phrase = new Phrase();
        String separator = "";
        for (Feedback f : all.subList(Math.max(0, all.size() - MOST_FEEDBACK), all.size())) {
            phrase.say(separator).quote(Phrase.open(f.text())).say("（");
            Optional.ofNullable(f.by()).ifPresent(by -> phrase.quote(by).say("，"));
            phrase.day(f.on()).say("）");
            separator = "；";
        }
        return phrase.pieces();
    }

    /// 尚不能认定, each with the reason; empty when there is none.
    List<Part> unknown() {
        return m.with(Status.UNKNOWN).stream()
                .<Part>map(s -> new Part.Item(s.id(), false, Sentences.about(s, m)))
                .toList();
    }

    /// 延期; empty when none was granted.
    List<Part> postponed() {
        List<Part> parts = new ArrayList<>();
        for (Standing s : m.standings()) {
            m.supervision().postponement(s.id()).ifPresent(p -> parts.add(postponed(s, p)));
        }
        return parts;
    }

    private static Part postponed(Standing s, Postponement p) {
        return new Part.Item(
                s.id(),
                false,
                new Phrase()
                        .quote(s.promise().subject())
                        .say("：经批准延期至")
                        .day(p.until())
                        .say("（")
                        .day(p.approvedOn())
                        .say("批准），理由：")
                        .quote(p.reason())
                        .say("。")
                        .pieces());
    }

    /// 调整: what was amended, by whose word and why; empty when nothing was.
    List<Part> adjusted() {
        return m.standings().stream()
                .filter(s -> !s.promise().adjustments().isEmpty())
                .<Part>map(s ->
                        new Part.Text(
                                new Phrase()
                                        .say("“")
                                        .quote(s.promise().subject())
                                        .say("”：")
                                        .add(Sentences.adjusted(s))
                                        .pieces()))
                .toList();
    }

    /// 例外办结: whose matter was closed against the data, by whom, when and why.
    List<Part> overruled() {
        return m.standings().stream()
                .filter(s -> m.supervision().overruling(s.id()).isPresent())
                .<Part>map(s ->
                        new Part.Text(
                                new Phrase()
                                        .say("“")
                                        .quote(s.promise().subject())
                                        .say("”：")
                                        .add(Sentences.overruled(s, m))
                                        .pieces()))
                .toList();
    }

    static Part text(String words) {
        return new Part.Text(new Phrase().say(words).pieces());
    }
}
