package cn.duban.plan.commitment;

import cn.duban.plan.PlanProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 审阅 — every sentence of the document, every step of its review, and what was amended afterwards.
///
/// [#follows] is the draft or plan whose new version this document is.
public record Review(
        List<Line> lines, List<Step> steps, List<Amendment> amendments, @Nullable String follows) {
    private static final int MOST_STEPS = 100;
    private static final int MOST_OPEN = 200;
    private static final int MOST_OWN = 50;

    /// 一句 — a sentence and its standing; `decidedBy` is who changed it.
    public record Line(
            int no,
            Standing standing,
            String text,
            int offset,
            List<String> path,
            @Nullable String decidedBy) {
        public Line {
            path = List.copyOf(path);
        }
    }

    /// 归类.
    public enum Standing {
        COMMITMENT,
        HEADING,
        RHETORIC,
        FURNITURE,
        UNDECIDED
    }

    /// 一步 — `before` made room for the commitments `after`; undoing turns it round.
    public record Step(
            int no,
            String what,
            String by,
            Instant at,
            List<Commitment> before,
            List<String> after) {
        public Step {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public static final Review NONE = new Review(List.of(), List.of(), List.of(), null);

    public Review {
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
        steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
        amendments = List.copyOf(Objects.requireNonNullElse(amendments, List.of()));
    }

    public static Review of(List<Line> lines, @Nullable String follows) {
        return new Review(lines, List.of(), List.of(), follows);
    }

    Review stepped(
            String what, String by, Instant at, List<Commitment> before, List<String> after) {
        int no = steps.isEmpty() ? 1 : steps.getLast().no() + 1;
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(no, what, by, at, before, after));
        int tooMany = Math.max(0, more.size() - MOST_STEPS);
        return new Review(lines, more.subList(tooMany, more.size()), amendments, follows);
    }

    Review withoutLastStep() {
        return new Review(lines, steps.subList(0, steps.size() - 1), amendments, follows);
    }

    Review withLine(int no, UnaryOperator<Line> change) {
        List<Line> others = lines.stream().map(l -> l.no() == no ? change.apply(l) : l).toList();
        return new Review(others, steps, amendments, follows);
    }

    Review amended(Amendment amendment) {
        List<Amendment> others =
                Stream.concat(
                                amendments.stream().filter(a -> a.no() != amendment.no()),
                                Stream.of(amendment))
                        .sorted((a, b) -> Integer.compare(a.no(), b.no()))
                        .toList();
        return new Review(lines, steps, others, follows);
    }

    /// With a proposal more; of one's own curves for a commitment only the newest waits.
    Review proposed(Amendment proposal, String plan) {
        List<Amendment> others =
                amendments.stream().filter(a -> !a.isOvertakenBy(proposal)).toList();
        List<Amendment> open =
                others.stream().filter(a -> a.state() == Amendment.State.PROPOSED).toList();
        if (open.size() >= MOST_OPEN) {
            throw new PlanProblem.TooManyOpen("amendments-open", plan, open.size());
        }
        long own =
                open.stream()
                        .filter(a -> a.proposed().account().equals(proposal.proposed().account()))
                        .count();
        if (own >= MOST_OWN) {
            throw new PlanProblem.TooManyOpen("amendments-own-open", plan, own);
        }
        return new Review(lines, steps, others, follows).amended(proposal);
    }

    /// A number is never given twice, so that nobody approves another amendment than they read.
    public int nextAmendment() {
        return amendments.isEmpty() ? 1 : amendments.getLast().no() + 1;
    }

    public Optional<Amendment> amendment(int no) {
        return amendments.stream().filter(a -> a.no() == no).findFirst();
    }

    public long count(Standing standing) {
        return lines.stream().filter(l -> l.standing() == standing).count();
    }
}
