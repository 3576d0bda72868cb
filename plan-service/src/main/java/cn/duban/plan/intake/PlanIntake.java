package cn.duban.plan.intake;

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

    private final DocumentReader documents = new DocumentReader();

    /// Reads a .docx or .txt; throws [UnreadableDocumentException] when it cannot be read.
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
        OptionalInt named = year.isPresent() ? year : Part.planYear(document.title());
        List<ProposedCommitment> read = commitments(document, sections, year);
        return new Extraction(
                document.title(),
                named,
                OutlineTree.of(passage, sections),
                Doubts.about(read, named, today),
                Notes.about(document, read),
                text);
    }

    private static List<ProposedCommitment> commitments(
            CleanDocument document, List<Section> sections, OptionalInt year) {
        List<Part> parts = Part.of(document.body(), sections, document.title(), year);
        SectionReader reader = new SectionReader(document.body());
        List<ProposedCommitment> commitments = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            commitments.addAll(reader.read(sections.get(i), parts.get(i)));
        }
        return commitments;
    }
}
