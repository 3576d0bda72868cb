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

/// 导入 — reads one document and proposes its commitments; the same bytes and day always give the same answer.
public final class PlanIntake {

    private final DocumentReader documents = new DocumentReader();

    /// Reads a .docx or .txt; throws [UnreadableDocumentException] when it cannot be read.
    ///
    /// `today` is only used to doubt deadlines that have passed.
    public Extraction extract(String fileName, byte[] content, LocalDate today) {
        return extract(documents.read(fileName, content), OptionalInt.empty(), today);
    }

    /// Reads plain text; `year` overrides the year the document names.
    public Extraction extract(String text, OptionalInt year, LocalDate today) {
        CleanDocument document = CleanDocument.of(text);
        Passage passage = document.body();
        List<Section> sections = Sections.of(passage);
        OptionalInt named = year.isPresent() ? year : Part.planYear(document.title());
        List<Part> parts = Part.of(passage, sections, document.title(), year);
        List<ProposedCommitment> commitments = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            commitments.addAll(SectionReader.read(passage, sections.get(i), parts.get(i)));
        }
        return new Extraction(
                document.title(),
                named,
                OutlineTree.of(passage, sections),
                Doubts.about(commitments, today),
                List.of(),
                text);
    }
}
