package cn.duban.plan.summary;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.ledger.Ledger;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.report.Dropped;
import cn.duban.plan.report.Material;
import cn.duban.plan.report.Report;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.summary.ReportFile.Written;
import cn.duban.plan.tracking.KnownUnits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 写报告 — from what the ledger knew at a moment to the file.
///
/// A report of now first brings the ledger up to date and is then read from it, like one of last
/// spring: made again as of the same moment it says the same.
@Component
class WritingReport {
    private final Plans plans;
    private final Ledger ledger;
    private final SeenMatters matters;
    private final KnownUnits units;
    private final Clock clock;

    WritingReport(Plans plans, Ledger ledger, SeenMatters matters, KnownUnits units, Clock clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.matters = matters;
        this.units = units;
        this.clock = clock;
    }

    Written write(String plan, ReportKind kind, @Nullable Moment asOf) {
        return ReportFile.write(Report.on(material(plan, kind, asOf)));
    }

    byte[] sheet(String plan, @Nullable Moment asOf) {
        return CommitmentSheet.write(material(plan, ReportKind.YEAR, asOf));
    }

    Material material(String id, ReportKind kind, @Nullable Moment asked) {
        Plan plan = plans.plan(id);
        if (asked == null || asked.at() == null) {
            bringUpToDate(plan);
        }
        List<String> ids = plan.commitments().stream().map(Commitment::id).toList();
        Moment asOf = Moment.resolved(asked, clock);
        Instant until = asOf.at() == null ? Moment.lastOf(asOf.day(), clock) : asOf.at();
        List<Dropped> dropped = dropped(plan, until);
        List<Standing> now = stillPromised(ledger.at(ids, until), dropped);
        if (now.isEmpty()) {
            throw new SummaryProblem.NotKnownThen(id, asOf.day().toString());
        }
        LocalDate from = kind.from(asOf.day());
        List<Standing> then = ledger.at(ids, Moment.lastOf(from.minusDays(1), clock));
        return Material.of(plan, kind, now, then, matters.of(plan, until), asOf.day(), until)
                .without(dropped)
                .registeredAs(units.nameOf(plan.unit()).orElse(null));
    }

    private List<Dropped> dropped(Plan plan, Instant until) {
        return plan.departures().stream()
                .filter(a -> a.effective().filter(at -> !at.isAfter(until)).isPresent())
                .map(a -> Dropped.by(a, clock.getZone()))
                .toList();
    }

    /// The ledger learns of a departure a moment after it was approved.
    private static List<Standing> stillPromised(List<Standing> all, List<Dropped> dropped) {
        Set<String> gone =
                dropped.stream().map(d -> d.commitment().id()).collect(Collectors.toSet());
        return all.stream().filter(s -> !gone.contains(s.id())).toList();
    }

    private void bringUpToDate(Plan plan) {
        Map<Boolean, List<String>> ids =
                plan.commitments().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        Commitment::isTracked,
                                        Collectors.mapping(Commitment::id, Collectors.toList())));
        ledger.note(ids.getOrDefault(true, List.of()));
        ledger.end(ids.getOrDefault(false, List.of()));
    }
}
