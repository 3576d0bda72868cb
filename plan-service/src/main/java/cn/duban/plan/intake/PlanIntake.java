package cn.duban.plan.intake;

import cn.duban.plan.intake.clause.Term;
import cn.duban.plan.intake.document.DocumentReader;
import cn.duban.plan.intake.outline.OutlineTree;
import cn.duban.plan.intake.outline.Part;
import cn.duban.plan.intake.outline.Section;
import cn.duban.plan.intake.outline.Sections;
import cn.duban.plan.intake.text.CleanDocument;
import cn.duban.plan.intake.text.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// 导入 — reads one document and proposes its commitments; the same bytes and day always give the
/// same answer.
///
/// Clean the text, rebuild the outline, tell past from plan by part, read sentence by sentence,
/// then doubt.
public final class PlanIntake {

    /// A year's plan of a large district has some three hundred.
    static final int MOST_FIGURES = 5_000;

    private static final int SHORTEST_BODY = 5;

    private final DocumentReader documents = new DocumentReader();

    /// Reads a .docx, .doc, .pdf or .txt; throws [UnreadableDocumentException] when it cannot be
    /// read.
    ///
    /// `today` is only used to doubt deadlines that have passed.
    public Extraction extract(String fileName, byte[] content, LocalDate today) {
        return extract(fileName, content, OptionalInt.empty(), today);
    }

    /// The same; `year` overrides the year the document names.
    public Extraction extract(String fileName, byte[] content, OptionalInt year, LocalDate today) {
        return extract(documents.read(fileName, content), year, today);
    }

    /// Reads plain text.
    public Extraction extract(String text, OptionalInt year, LocalDate today) {
        CleanDocument document = CleanDocument.of(text);
        Passage passage = document.body();
        List<Section> sections = Sections.of(passage);
        List<Part> parts = Part.of(passage, sections, document.title(), year);
        OptionalInt named = year.isPresent() ? year : Part.planYear(document.title());
        Term term = Term.of(document.title());
        List<ProposedCommitment> read = commitments(passage, sections, parts, term);
        return new Extraction(
                document.title(),
                named,
                OutlineTree.of(passage, sections),
                Doubts.about(read, named, today),
                Notes.about(document, read),
                Standings.of(document, sections, parts, read),
                text);
    }

    /// Reads words that a person selected at an offset of the text, under these outline numbers.
    public List<ProposedCommitment> select(
            String words, int offset, List<String> path, OptionalInt year, LocalDate today) {
        Passage passage = Passage.of(words);
        int end = passage.text().length();
        Section section = new Section(false, "", 0, 0, 0, 0, end, path);
        List<ProposedCommitment> read =
                new SectionReader(passage, Term.YEAR).read(section, new Part(false, year), false);
        return Doubts.about(read, year, today).stream().map(c -> c.movedBy(offset)).toList();
    }

    private static List<ProposedCommitment> commitments(
            Passage passage, List<Section> sections, List<Part> parts, Term term) {
        SectionReader reader = new SectionReader(passage, term);
        List<ProposedCommitment> commitments = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            boolean leads = leads(passage, sections, i);
            commitments.addAll(reader.read(sections.get(i), parts.get(i), leads));
            if (commitments.size() > MOST_FIGURES) {
                throw new UnreadableDocumentException(
                        new UnreadableDocument.TooLong(
                                commitments.size(),
                                MOST_FIGURES,
                                UnreadableDocument.TooLong.Of.FIGURES));
            }
        }
        return commitments;
    }

    /// Whether a heading has a body or headings of its own under it, and so is no promise itself.
    private static boolean leads(Passage passage, List<Section> sections, int i) {
        Section section = sections.get(i);
        if (section.level() == 0 || section.item()) {
            return false;
        }
        boolean parent = i + 1 < sections.size() && sections.get(i + 1).level() > section.level();
        String body = passage.text().substring(section.titleEnd(), section.to());
        return parent || body.strip().length() > SHORTEST_BODY;
    }
}
