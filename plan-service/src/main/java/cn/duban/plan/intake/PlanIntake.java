package cn.duban.plan.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/// 导入 — reads one document and proposes its commitments; the same bytes and day always give the
/// same answer.
public final class PlanIntake {

    /// Reads a .docx or .txt; throws [UnreadableDocumentException] when it cannot be read.
    ///
    /// `today` is only used to doubt deadlines that have passed.
    public Extraction extract(String fileName, byte[] content, LocalDate today) {
        return extract("", OptionalInt.empty(), today);
    }

    /// Reads plain text; `year` overrides the year the document names.
    public Extraction extract(String text, OptionalInt year, LocalDate today) {
        return new Extraction("", year, List.of(), List.of(), List.of(), text);
    }
}
