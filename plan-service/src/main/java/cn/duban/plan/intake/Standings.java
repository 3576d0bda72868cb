package cn.duban.plan.intake;

import cn.duban.plan.intake.outline.Part;
import cn.duban.plan.intake.outline.Section;
import cn.duban.plan.intake.text.CleanDocument;
import cn.duban.plan.intake.text.Passage;
import cn.duban.plan.intake.text.WordTables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// 归类 — says of every sentence what became of it, so that nothing is lost in silence.
///
/// What nobody read and yet holds a figure or something to be done is left to a person.
final class Standings {

    private static final WordTables WORDS = WordTables.beside(Standings.class, "standing.txt");
    private static final String ENDS = "。;!?\n";
    private static final Pattern NAMES =
            Pattern.compile(
                    "《[^》]{0,60}》|“[^”]{0,30}”|\"[^\"]{0,30}\"|20\\d\\d年?(?:[-~至]20\\d\\d年?)?|第\\d+|\\d{1,12}(?:\\+[\\dXN]{1,9}){1,9}|\\d{1,12}级");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Passage passage;
    private final TableColumns table;
    private final NavigableSet<Integer> promised = new TreeSet<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final BitSet covered = new BitSet();

    private Standings(Passage passage, List<ProposedCommitment> commitments) {
        this.passage = passage;
        this.table = new TableColumns(passage);
        commitments.forEach(c -> promised.add(c.offset()));
    }

    static List<Sentence> of(
            CleanDocument document,
            List<Section> sections,
            List<Part> parts,
            List<ProposedCommitment> commitments) {
        Standings standings = new Standings(document.body(), commitments);
        for (int i = 0; i < sections.size(); i++) {
            standings.read(sections.get(i), parts.get(i));
        }
        standings.leftOut(document.title());
        standings.sentences.sort(Comparator.comparingInt(Sentence::offset));
        return standings.sentences;
    }

    private void read(Section section, Part part) {
        int start = section.start();
        for (int at = section.start(); at <= section.to(); at++) {
            boolean ends = at == section.to() || ENDS.indexOf(passage.text().charAt(at)) >= 0;
            if (ends && (at >= section.from() || at == section.to())) {
                add(section, part, start, Math.min(at + 1, section.to()));
                start = at + 1;
            }
        }
    }

    private void add(Section section, Part part, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(passage.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(passage.text().charAt(end - 1))) {
            end--;
        }
        if (start >= end) {
            return;
        }
        String verbatim = passage.verbatim(start, end);
        int offset = passage.offset(start);
        covered.set(passage.place(start), passage.place(end - 1) + 1);
        Standing of = new Standing(section, part, start, end, offset, verbatim);
        sentences.add(new Sentence(standing(of), verbatim, offset, section.path()));
    }

    private record Standing(
            Section section, Part part, int start, int end, int offset, String verbatim) {
        boolean isTitle() {
            return section.level() > 0 && !section.item() && end <= section.titleEnd() + 1;
        }
    }

    private Sentence.Standing standing(Standing s) {
        Integer next = promised.ceiling(s.offset());
        int length = s.verbatim().codePointCount(0, s.verbatim().length());
        if (next != null && next < s.offset() + length) {
            return Sentence.Standing.COMMITMENT;
        }
        TableColumns.Row row = table.rowAt(s.start());
        if (s.isTitle() && !row.hasTask() || row.header()) {
            return Sentence.Standing.HEADING;
        }
        String words = NAMES.matcher(passage.text().substring(s.start(), s.end())).replaceAll("");
        return isOpen(words, s.part()) ? Sentence.Standing.UNDECIDED : Sentence.Standing.RHETORIC;
    }

    private static boolean isOpen(String words, Part part) {
        if (DIGIT.matcher(words).find()) {
            return true;
        }
        boolean leadsIn = WORDS.list("lead-in").stream().anyMatch(words::contains);
        return !part.past()
                && !leadsIn
                && WORDS.list("deliverable").stream().anyMatch(words::contains);
    }

    /// What was cut away around the document, line by line.
    private void leftOut(String title) {
        String file = passage.file();
        int start = 0;
        for (int at = 0; at <= file.length(); at++) {
            boolean ends = at == file.length() || file.charAt(at) == '\n' || covered.get(at);
            if (ends) {
                String words = file.substring(start, at).strip();
                if (!words.isEmpty()) {
                    int offset = passage.pointsBefore(file.indexOf(words, start));
                    sentences.add(new Sentence(ofLeftOut(words, title), words, offset, List.of()));
                }
                start = at + 1;
            }
        }
    }

    private static Sentence.Standing ofLeftOut(String words, String title) {
        boolean named = !title.isEmpty() && words.contains(title.strip());
        return named ? Sentence.Standing.HEADING : Sentence.Standing.FURNITURE;
    }
}
