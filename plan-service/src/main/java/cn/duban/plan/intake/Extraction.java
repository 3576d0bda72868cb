package cn.duban.plan.intake;

import java.util.List;
import java.util.OptionalInt;

/// 提取结果 — what a plan document says, ready to become a draft.
///
/// - `year` is the year the plan is for; empty when neither title nor headings name one.
/// - `text` is the document as plain text; every offset counts its code points.
/// - `notes` are Chinese sentences about the document as a whole (it breaks off, figures lost their
///   units).
/// - `sentences` is the whole document, each sentence with what became of it.
public record Extraction(
        String title,
        OptionalInt year,
        List<OutlineNode> outline,
        List<ProposedCommitment> commitments,
        List<String> notes,
        List<Sentence> sentences,
        String text) {

    public Extraction {
        outline = List.copyOf(outline);
        commitments = List.copyOf(commitments);
        notes = List.copyOf(notes);
        sentences = List.copyOf(sentences);
    }

    /// Only what is still to be done: the commitments that are not results.
    public List<ProposedCommitment> planned() {
        return commitments.stream().filter(c -> c.kind().isPlan()).toList();
    }

    /// How many sentences came out this way.
    public long sentences(Sentence.Standing standing) {
        return sentences.stream().filter(s -> s.standing() == standing).count();
    }
}
