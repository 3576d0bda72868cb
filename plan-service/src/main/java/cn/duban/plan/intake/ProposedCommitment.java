package cn.duban.plan.intake;

import cn.duban.plan.commitment.Firmness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 拟立项承诺 — one number, date or frequency the document promises or reports; a person confirms it.
///
/// - One number, one commitment: 参训28项、1200人次 are two.
/// - `text` is verbatim: the document text contains it at `offset` (counted in code points).
/// - `path` is the chain of normalised outline numbers: `["二", "(五)", "三是"]`.
/// - `doubts` are for the review screen; none of them changes what was read.
public record ProposedCommitment(
        List<String> path,
        CommitmentKind kind,
        String text,
        int offset,
        String subject,
        Measure measure,
        @Nullable Deadline due,
        @Nullable Frequency rhythm,
        @Nullable String scope,
        List<String> responsible,
        Firmness firmness,
        Set<Flag> flags,
        List<Doubt> doubts) {

    public ProposedCommitment {
        path = List.copyOf(path);
        responsible = List.copyOf(responsible);
        flags = Set.copyOf(flags);
        doubts = List.copyOf(doubts);
    }

    /// 时限.
    public Optional<Deadline> deadline() {
        return Optional.ofNullable(due);
    }

    /// 频次.
    public Optional<Frequency> frequency() {
        return Optional.ofNullable(rhythm);
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /// The same number with the day that a clause after it says, and the words up to there.
    public ProposedCommitment finishedBy(ProposedCommitment clause, String words) {
        return new ProposedCommitment(
                path,
                kind,
                words,
                offset,
                subject,
                measure,
                clause.due,
                rhythm,
                scope,
                responsible,
                firmness,
                flags,
                Stream.concat(doubts.stream(), clause.doubts.stream()).distinct().toList());
    }

    /// The same proposal with other doubts.
    public ProposedCommitment doubting(List<Doubt> others) {
        return new ProposedCommitment(
                path,
                kind,
                text,
                offset,
                subject,
                measure,
                due,
                rhythm,
                scope,
                responsible,
                firmness,
                flags,
                others);
    }

    /// The same proposal in a text of which this was a part.
    ProposedCommitment movedBy(int points) {
        return new ProposedCommitment(
                path,
                kind,
                text,
                offset + points,
                subject,
                measure,
                due,
                rhythm,
                scope,
                responsible,
                firmness,
                flags,
                doubts);
    }
}
