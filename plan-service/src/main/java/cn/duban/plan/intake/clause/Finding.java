package cn.duban.plan.intake.clause;

import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Deadline;
import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.Frequency;
import cn.duban.plan.intake.Measure;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 发现 — one number, date or frequency, with its place in the sentence `[start, end)`.
///
/// `partOf` is the position in the list of findings whose total this one is a part of, or -1.
public record Finding(
        int start,
        int end,
        CommitmentKind kind,
        String subject,
        Measure measure,
        @Nullable Deadline deadline,
        @Nullable Frequency frequency,
        @Nullable String scope,
        List<String> responsible,
        Firmness firmness,
        Set<Flag> flags,
        int partOf) {

    /// The same number of another thing, or weighed otherwise.
    Finding of(String thing, Measure weighed) {
        return new Finding(
                start,
                end,
                kind,
                thing,
                weighed,
                deadline,
                frequency,
                scope,
                responsible,
                firmness,
                flags,
                partOf);
    }

    /// The same, as one side of [Flag#FINISHING].
    Finding finishing() {
        Set<Flag> more = EnumSet.of(Flag.FINISHING);
        more.addAll(flags);
        return new Finding(
                start,
                end,
                kind,
                subject,
                measure,
                deadline,
                frequency,
                scope,
                responsible,
                firmness,
                more,
                partOf);
    }
}
