package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Kind;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.plan.progress.Observation;
import cn.duban.plan.progress.PaceNotation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 承诺详情 — the light with its reason, everything it was derived from, and how it changed.
record CommitmentView(
        String id,
        String plan,
        String planTitle,
        int year,
        String unit,
        List<String> path,
        String text,
        String subject,
        Kind kind,
        String kindInWords,
        WrittenTarget target,
        String targetInWords,
        LocalDate deadline,
        long daysLeft,
        @Nullable String lead,
        @Nullable List<String> support,
        @Nullable Firmness firmness,
        String pace,
        Tracked.@Nullable Pacing pacing,
        @Nullable String indicator,
        @Nullable String base,
        boolean restricted,
        List<Adjustment> adjusted,
        List<Awaiting> awaiting,
        @Nullable Assessment light,
        Tracked.@Nullable Departure departed,
        List<Tracked.ColourChange> history,
        @Nullable List<Observation> trail,
        List<EntryView> entries,
        int olderEntries) {

    static CommitmentView of(Tracked tracked, List<Awaiting> awaiting, LocalDate today) {
        Promise p = tracked.promise();
        return new CommitmentView(
                tracked.id(),
                p.plan(),
                p.planTitle(),
                p.year(),
                p.unit(),
                p.path(),
                p.text(),
                p.subject(),
                p.kind(),
                p.kind().chinese(),
                p.written(),
                p.target().inWords(),
                p.lastDay(),
                p.deadline().daysLeft(p.year(), today),
                p.lead(),
                p.support(),
                p.firmness(),
                PaceNotation.write(tracked.pace()),
                tracked.pacing(),
                p.indicator(),
                p.base(),
                p.restricted(),
                p.adjustments(),
                awaiting,
                tracked.isDropped() ? null : tracked.assessment(),
                tracked.departed(),
                tracked.history(),
                tracked.trail(),
                EntryView.of(tracked.entries()),
                tracked.sealed() * EntryArchive.AT_ONCE);
    }
}
