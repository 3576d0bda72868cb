package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Handling;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.intake.Extraction;
import cn.duban.plan.intake.ProposedCommitment;
import cn.duban.plan.intake.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 上年对照 — what last year's report or plan says about the things this year's plan promises.
///
/// - A reported figure of the same thing in the same unit is the starting level of a change.
/// - A sentence that says 推迟, 延期 or 未完成 is an item carried over, with the commitment that takes it
///   up, or with none: then somebody has to say why.
record LastYear(List<Found> baselines, List<Postponed> carriedOver) {
    private static final int ALIKE = 60;
    private static final int TAKEN_UP = 25;
    private static final Pattern POSTPONED = Pattern.compile("推迟|延期|顺延|未完成|未能|暂缓|滞后|尚未");

    /// 上年数.
    record Found(
            String commitment,
            String subject,
            String value,
            @Nullable String unit,
            String sentence,
            int alike,
            boolean taken) {}

    /// 结转事项.
    record Postponed(String sentence, @Nullable String commitment) {}

    static LastYear of(Plan draft, Extraction report) {
        List<Found> found = new ArrayList<>();
        for (Commitment c : draft.tracked()) {
            baseline(c, report).ifPresent(found::add);
        }
        List<Postponed> postponed =
                report.sentences().stream()
                        .filter(s -> s.standing() != Sentence.Standing.HEADING)
                        .filter(s -> s.standing() != Sentence.Standing.FURNITURE)
                        .filter(s -> POSTPONED.matcher(s.text()).find())
                        .map(s -> new Postponed(s.text(), takenUp(draft, s.text())))
                        .toList();
        return new LastYear(found, postponed);
    }

    private static Optional<Found> baseline(Commitment c, Extraction report) {
        return report.commitments().stream()
                .filter(r -> r.measure().value() != null && fits(c, r))
                .map(r -> found(c, r))
                .filter(f -> f.alike() >= ALIKE)
                .max(Comparator.comparingInt(Found::alike));
    }

    private static boolean fits(Commitment c, ProposedCommitment r) {
        String mine = c.written().unit() == null ? "" : c.written().unit();
        String theirs = r.measure().unit() == null ? "" : r.measure().unit();
        return mine.equals(theirs) || (mine.equals("个百分点") && theirs.equals("%"));
    }

    private static Found found(Commitment c, ProposedCommitment r) {
        BigDecimal value = r.measure().value();
        boolean taken = c.base() == null && c.target() instanceof Target.ChangeBy;
        return new Found(
                c.id(),
                c.subject(),
                value == null ? "" : value.toPlainString(),
                r.measure().unit(),
                r.text(),
                Matching.alike(c.subject(), r.subject()),
                taken);
    }

    private static @Nullable String takenUp(Plan draft, String sentence) {
        return draft.tracked().stream()
                .filter(c -> Matching.alike(c.text(), sentence) >= TAKEN_UP)
                .max(Comparator.comparingInt(c -> Matching.alike(c.text(), sentence)))
                .map(Commitment::id)
                .orElse(null);
    }

    /// The commitments of the draft that this changes, with their starting level or origin.
    List<Commitment> appliedTo(Plan draft) {
        List<Commitment> changed = new ArrayList<>();
        for (Commitment c : draft.tracked()) {
            Commitment after = carried(based(c));
            if (!after.equals(c)) {
                changed.add(after);
            }
        }
        return changed;
    }

    private Commitment based(Commitment c) {
        return baselines.stream()
                .filter(f -> f.taken() && f.commitment().equals(c.id()))
                .findFirst()
                .map(f -> c.startingAt(f.value()))
                .orElse(c);
    }

    private Commitment carried(Commitment c) {
        return carriedOver.stream()
                .filter(p -> c.id().equals(p.commitment()))
                .findFirst()
                .map(p -> c.handled((Handling h) -> h.carriedOver(p.sentence())))
                .orElse(c);
    }
}
