package cn.duban.plan.intake;

import cn.duban.plan.intake.clause.Finding;
import cn.duban.plan.intake.clause.SentenceReader;
import cn.duban.plan.intake.clause.Setting;
import cn.duban.plan.intake.clause.Term;
import cn.duban.plan.intake.outline.Part;
import cn.duban.plan.intake.outline.Section;
import cn.duban.plan.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 逐段读取 — the commitments of a section, sentence by sentence; what its paragraph says of 责任单位 goes
/// to each.
final class SectionReader {

    private static final String SENTENCE_ENDS = "。;!?\n";
    private static final Pattern RESPONSIBLE =
            Pattern.compile(
                    "(?:责任|牵头|承办|主办|配合)(?:责任)?(?:单位|科室|部门|股室|处室)[:]\\s*([^。;:)\\n\\t]{2,60}?)(?=[,、\\s]+[^\\s,、:]{2,6}:|[。;)\\n\\t]|$)");

    private static final int LONGEST_SENTENCE = 600;

    private final Passage passage;
    private final Term term;
    private final TableColumns table;

    SectionReader(Passage passage, Term term) {
        this.passage = passage;
        this.term = term;
        this.table = new TableColumns(passage);
    }

    /// `leads` tells that the heading has a body, so that a date in its title is no promise.
    List<ProposedCommitment> read(Section section, Part part, boolean leads) {
        String text = passage.text();
        List<String> named = responsible(text.substring(section.from(), section.to()));
        List<ProposedCommitment> commitments = new ArrayList<>();
        int start = section.from();
        int line = start;
        int before = 0;
        for (int at = section.from(); at <= section.to(); at++) {
            boolean ends = at == section.to() || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
            if (ends || at - start >= LONGEST_SENTENCE) {
                boolean title = leads && at <= section.titleEnd();
                commitments.addAll(sentence(section, part, start, at, named, title));
                start = ends ? at + 1 : at;
            }
            if (at == section.to() || text.charAt(at) == '\n') {
                if (commitments.size() == before && at > line) {
                    row(section, part, at - 1).ifPresent(commitments::add);
                }
                before = commitments.size();
                line = at + 1;
            }
        }
        return commitments;
    }

    /// A row of a task table that has no figure is a thing to be done by its date.
    private Optional<ProposedCommitment> row(Section section, Part part, int at) {
        TableColumns.Row row = table.rowAt(at);
        Setting setting = new Setting(part.past(), part.year(), term);
        boolean here = row.from() >= section.from() && row.to() <= section.to();
        Deadline due = here && row.hasTask() ? row.due(setting) : null;
        if (due == null) {
            return Optional.empty();
        }
        String task = passage.text().substring(row.from(), row.to());
        Finding whole = SentenceReader.wholly(task, setting);
        return Optional.of(proposed(section, whole, row.from(), row.responsible(), due, List.of()));
    }

    private List<ProposedCommitment> sentence(
            Section section, Part part, int start, int end, List<String> named, boolean title) {
        if (start >= end) {
            return List.of();
        }
        TableColumns.Row row = table.rowAt(start);
        if (row.header()) {
            return List.of();
        }
        List<String> units = row.responsible().isEmpty() ? named : row.responsible();
        Setting setting = new Setting(part.past(), part.year(), term);
        Deadline due = row.due(setting);
        List<Finding> found = SentenceReader.read(passage.text().substring(start, end), setting);
        List<ProposedCommitment> proposed = new ArrayList<>();
        for (Finding finding : found) {
            if (!title || !isOnlyASeason(finding)) {
                List<Doubt> doubts = PartSums.doubts(found, finding);
                proposed.add(proposed(section, finding, start, units, due, doubts));
            }
        }
        return proposed;
    }

    /// 全力保障秋季开学 over a body is what the body is about; 8月底前完成招生 is a promise anywhere.
    private static boolean isOnlyASeason(Finding finding) {
        boolean exact =
                finding.deadline() instanceof Deadline.On
                        || finding.deadline() instanceof Deadline.InMonth;
        return finding.measure().comparison() == null && finding.frequency() == null && !exact;
    }

    private ProposedCommitment proposed(
            Section section,
            Finding finding,
            int base,
            List<String> units,
            @Nullable Deadline due,
            List<Doubt> doubts) {
        int end = base + finding.end();
        int start = inkFrom(base + finding.start(), end);
        return new ProposedCommitment(
                section.path(),
                finding.kind(),
                passage.verbatim(start, end),
                passage.offset(start),
                finding.subject().isEmpty() ? title(section) : finding.subject(),
                finding.measure(),
                finding.deadline() == null ? due : finding.deadline(),
                finding.frequency(),
                finding.scope(),
                finding.responsible().isEmpty() ? units : finding.responsible(),
                finding.firmness(),
                finding.flags(),
                doubts);
    }

    private int inkFrom(int start, int end) {
        int at = start;
        while (at + 1 < end && passage.text().charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private String title(Section section) {
        return passage.text().substring(section.from(), section.titleEnd()).strip();
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
