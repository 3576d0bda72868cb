package cn.duban.plan.intake;

import cn.duban.plan.intake.clause.Finding;
import cn.duban.plan.intake.clause.SentenceReader;
import cn.duban.plan.intake.clause.Setting;
import cn.duban.plan.intake.outline.Part;
import cn.duban.plan.intake.outline.Section;
import cn.duban.plan.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 逐段读取 — the commitments of one section, sentence by sentence.
final class SectionReader {

    private static final String SENTENCE_ENDS = "。;!?\n";
    private static final Pattern RESPONSIBLE =
            Pattern.compile("(?:责任|牵头|承办|主办|配合)(?:责任)?(?:单位|科室|部门|股室|处室)[:]?\\s*([^。;)\\n]{2,60})");

    private SectionReader() {}

    static List<ProposedCommitment> read(Passage passage, Section section, Part part) {
        String text = passage.text();
        Setting setting = new Setting(part.past(), part.year());
        List<String> named = responsible(text.substring(section.from(), section.to()));
        List<ProposedCommitment> commitments = new ArrayList<>();
        int start = section.from();
        for (int at = section.from(); at <= section.to(); at++) {
            if (at == section.to() || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
                int from = start;
                List<Finding> found = SentenceReader.read(text.substring(start, at), setting);
                found.forEach(f -> commitments.add(proposed(passage, section, f, from, named)));
                start = at + 1;
            }
        }
        return commitments;
    }

    private static ProposedCommitment proposed(
            Passage passage, Section section, Finding finding, int base, List<String> named) {
        int start = base + finding.start();
        int end = base + finding.end();
        while (start < end && passage.text().charAt(start) == ' ') {
            start++;
        }
        return new ProposedCommitment(
                section.path(),
                finding.kind(),
                passage.verbatim(start, end),
                passage.offset(start),
                finding.subject(),
                finding.measure(),
                finding.deadline(),
                finding.frequency(),
                finding.scope(),
                finding.responsible().isEmpty() ? named : finding.responsible(),
                finding.firmness(),
                finding.flags(),
                List.of());
    }

    private static List<String> responsible(String text) {
        Matcher named = RESPONSIBLE.matcher(text);
        List<String> units = new ArrayList<>();
        while (named.find()) {
            units.addAll(List.of(named.group(1).strip().split("[、,\\s]+")));
        }
        return units;
    }
}
