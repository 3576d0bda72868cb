package cn.duban.plan.report;

import cn.duban.plan.ledger.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 下一步 — who has to do what until when, by responsible unit in the plan's own order; pure.
record NextSteps(Material m) {
    private static final int TOGETHER = 3;

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        byLead(m.unmet()).forEach((lead, theirs) -> parts.addAll(pushes(lead, theirs)));
        List<Standing> ahead = m.standings().stream().filter(this::fallsDue).toList();
        if (!ahead.isEmpty()) {
            parts.add(dueSoon(ahead));
        }
        if (parts.isEmpty()) {
            parts.add(Accounts.text("各责任科室按计划继续推进，巩固已有成果。"));
        }
        return parts;
    }

    /// A few items of a unit are one sentence; many are a numbered paragraph each, （1）（2）…
    private List<Part> pushes(String lead, List<Standing> theirs) {
        if (theirs.size() <= TOGETHER) {
            return List.of(push(lead, theirs));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(new Phrase().quote(lead).say("：有以下事项未达到要求。").pieces()));
        for (int i = 0; i < theirs.size(); i++) {
            Phrase phrase = new Phrase().quote("（%d）".formatted(i + 1));
            parts.add(new Part.Text(phrase.add(step(theirs.get(i))).say("。").pieces()));
        }
        return parts;
    }

    private Part push(String lead, List<Standing> theirs) {
        Phrase phrase = new Phrase().quote(lead).say("：");
        String separator = "";
        for (Standing s : theirs) {
            phrase.say(separator).add(step(s));
            separator = "；";
        }
        return new Part.Text(phrase.say("。").pieces());
    }

    private List<Piece> step(Standing s) {
        boolean late = !s.promise().lastDay().isAfter(m.asOf());
        return new Phrase()
                .say(opening(s))
                .add(asked(s, late))
                .say(late ? "”，说明原因并限期完成" : "的要求，确保" + until(s) + "前达到目标")
                .pieces();
    }

    private String opening(Standing s) {
        int past = s.promise().lastDay().compareTo(m.asOf());
        return past < 0 ? "逾期事项“" : past == 0 ? "到期事项“" : "抓紧落实";
    }

    /// In the plan's own words, unless they were amended: then the subject and the present goal.
    private static List<Piece> asked(Standing s, boolean quoted) {
        boolean amended = !s.promise().adjustments().isEmpty();
        String words = amended ? s.promise().subject() : s.promise().text();
        Phrase phrase = new Phrase().quote(quoted ? inner(words) : words);
        return amended
                ? phrase.say("（现行目标：").add(new Numbers(s).target()).say("）").pieces()
                : phrase.pieces();
    }

    /// Quotes within quotes.
    private static String inner(String words) {
        return words.replace('“', '‘').replace('”', '’');
    }

    private Part dueSoon(List<Standing> ahead) {
        Phrase phrase = new Phrase().say("即将到期：");
        String separator = "";
        for (Standing s : ahead) {
            phrase.say(separator)
                    .quote(s.promise().subject())
                    .say("（" + until(s) + "到期，")
                    .quote(Sentences.lead(s))
                    .say("）");
            separator = "、";
        }
        return new Part.Text(phrase.say("。").pieces());
    }

    private boolean fallsDue(Standing s) {
        LocalDate last = s.promise().lastDay();
        return Status.of(s, m.asOf()) != Status.DONE
                && !s.promise().restricted()
                && last.isAfter(m.asOf())
                && !last.isAfter(m.kind().ahead(m.asOf()));
    }

    private static String until(Standing s) {
        return ChineseWords.day(s.promise().lastDay());
    }

    private static Map<String, List<Standing>> byLead(List<Standing> standings) {
        return standings.stream()
                .collect(
                        Collectors.groupingBy(
                                Sentences::lead, LinkedHashMap::new, Collectors.toList()));
    }
}
