package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Kind;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.commitment.WrittenTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 承诺内容 — what a tracked commitment repeats of its plan, so that one document tells all.
///
/// - The unit of the plan decides whose figure is used.
/// - [#pace] is the curve the plan gives it, as [cn.duban.plan.progress.PaceNotation] writes it.
/// - [#lead] and [#support] are the units that may record progress when a caller is bound to a
///   unit.
/// - [#adjusted] is what amendments made of it: nobody reads the light without it.
public record Promise(
        String plan,
        String planTitle,
        int year,
        String unit,
        int order,
        List<String> path,
        String text,
        String subject,
        WrittenTarget written,
        String due,
        @Nullable String lead,
        @Nullable String indicator,
        @Nullable String base,
        boolean restricted,
        @Nullable Firmness firmness,
        @Nullable List<String> support,
        @Nullable String pace,
        @Nullable List<Adjustment> adjusted) {

    public Promise {
        path = List.copyOf(path);
        support = support == null ? List.of() : List.copyOf(support);
        firmness = firmness == null ? Firmness.PLAIN : firmness;
        adjusted = adjusted == null ? List.of() : List.copyOf(adjusted);
    }

    public static Promise of(Plan plan, Commitment c) {
        return new Promise(
                plan.id(),
                plan.title(),
                plan.year(),
                plan.unit(),
                plan.commitments().indexOf(c),
                c.path(),
                c.text(),
                c.subject(),
                c.written(),
                c.due(),
                c.lead(),
                c.indicator(),
                c.base(),
                c.restricted(),
                c.firmness(),
                c.support(),
                c.handling().course(),
                Adjustment.of(plan, c.id()));
    }

    /// Lead and cooperating units, as the plan names them.
    public List<String> responsible() {
        return Stream.concat(
                        Stream.ofNullable(lead),
                        support == null ? Stream.empty() : support.stream())
                .toList();
    }

    /// What was made of it since the plan was confirmed, oldest first.
    public List<Adjustment> adjustments() {
        return adjusted == null ? List.of() : adjusted;
    }

    public Target target() {
        return written.toTarget();
    }

    public Deadline deadline() {
        return Deadline.of(due);
    }

    public LocalDate lastDay() {
        return deadline().lastDay(year);
    }

    public Kind kind() {
        return Kind.of(target(), restricted);
    }
}
