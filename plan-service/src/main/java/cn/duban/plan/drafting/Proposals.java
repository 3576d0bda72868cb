package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.intake.Comparison;
import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.Frequency;
import cn.duban.plan.intake.Measure;
import cn.duban.plan.intake.ProposedCommitment;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 译 — the one place where a proposal read from a document turns into a promise; pure.
///
/// - 均、全部、所有 with 100% is every school (全覆盖), not a rate.
/// - A hidden or damaged number promises nothing that can be weighed: qualitative, with its doubt.
final class Proposals {
    private static final Pattern EVERY_SCHOOL = Pattern.compile("均|全部|所有|各校|每所|全覆盖|校校");
    private static final Pattern DOWNWARD = Pattern.compile("下降|降低|减少|压减|控制");
    private static final Pattern LEVEL = Pattern.compile("-?\\d+(\\.\\d+)?(?=[%％]?$)");
    private static final Set<String> HELD = Set.of("节", "节次", "堂", "场", "场次", "期", "课时", "学时");
    private static final Set<Every> YEARLY = Set.of(Every.YEAR, Every.SCHOOL_YEAR);
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Proposals() {}

    static Target target(ProposedCommitment proposal) {
        Measure measure = proposal.measure();
        if (proposal.is(Flag.MASKED) || proposal.is(Flag.DAMAGED)) {
            return new Target.Qualitative();
        }
        if (measure.comparison() == Comparison.CHANGE) {
            return change(proposal);
        }
        if (isDuty(proposal)) {
            return duty(proposal);
        }
        if (measure.value() != null && measure.comparison() != null) {
            return amount(proposal, measure.comparison(), measure.value(), unit(measure));
        }
        return proposal.is(Flag.UNQUANTIFIED) || proposal.due() == null
                ? new Target.Qualitative()
                : new Target.Done();
    }

    static Deadline deadline(ProposedCommitment proposal) {
        cn.duban.plan.intake.Deadline due = proposal.due();
        if (due == null) {
            return new Deadline.Open();
        }
        return due instanceof cn.duban.plan.intake.Deadline.InYear(int year)
                ? new Deadline.EndOfYear(year)
                : due.lastDay().<Deadline>map(Deadline.On::new).orElseGet(Deadline.Open::new);
    }

    /// A starting level that the text itself names (由70%提高到85%).
    static Optional<String> base(ProposedCommitment proposal) {
        String said = proposal.measure().baseline();
        if (said == null || said.endsWith("年")) {
            return Optional.empty();
        }
        var number = LEVEL.matcher(said);
        return number.find() && !number.group().matches("20\\d{2}")
                ? Optional.of(number.group())
                : Optional.empty();
    }

    /// 每学期召开2次 is a duty in every term; 每年培训100人 is an amount.
    private static boolean isDuty(ProposedCommitment proposal) {
        Frequency rhythm = proposal.rhythm();
        return rhythm != null
                && (proposal.measure().value() == null
                        || rhythm.times().isPresent()
                        || isHeld(unit(proposal.measure()), rhythm));
    }

    /// 每周至少开设1节 is held each week; 每年听课30节 is an amount of the year.
    private static boolean isHeld(String unit, Frequency rhythm) {
        return unit.equals("次") || (HELD.contains(unit) && !YEARLY.contains(rhythm.every()));
    }

    private static Target duty(ProposedCommitment proposal) {
        Frequency rhythm = Objects.requireNonNull(proposal.rhythm());
        BigDecimal said = proposal.measure().value();
        int times = rhythm.times().orElse(said == null ? 1 : said.intValue());
        return new Target.Recurring(rhythm.every(), Math.max(1, times));
    }

    private static Target amount(
            ProposedCommitment proposal, Comparison comparison, BigDecimal value, String unit) {
        boolean everySchool =
                unit.equals("%")
                        && value.compareTo(HUNDRED) == 0
                        && EVERY_SCHOOL.matcher(proposal.text()).find();
        if (everySchool) {
            return new Target.All();
        }
        return switch (comparison) {
            case AT_LEAST -> new Target.AtLeast(value, unit);
            case AT_MOST -> new Target.AtMost(value, unit);
            case EXACTLY, COUNT, CHANGE ->
                    value.signum() == 0
                            ? new Target.AtMost(value, unit)
                            : new Target.Exactly(value, unit);
            case RANGE -> range(value, proposal.measure().second(), unit);
        };
    }

    private static Target range(BigDecimal least, @Nullable BigDecimal most, String unit) {
        return most == null || most.compareTo(least) < 0
                ? new Target.AtLeast(least, unit)
                : new Target.Between(least, most, unit);
    }

    private static Target change(ProposedCommitment proposal) {
        Measure measure = proposal.measure();
        BigDecimal value = measure.value();
        boolean down =
                value == null || value.signum() == 0
                        ? DOWNWARD.matcher(proposal.text()).find()
                        : value.signum() < 0;
        if (value == null && measure.baseline() == null) {
            return new Target.Qualitative();
        }
        String unit = unit(measure);
        return new Target.ChangeBy(
                down ? Direction.DOWN : Direction.UP,
                value == null ? BigDecimal.ZERO : value.abs(),
                unit.isEmpty() ? "个百分点" : unit,
                measure.baseline() == null ? "上年" : measure.baseline());
    }

    private static String unit(Measure measure) {
        return measure.unit() == null ? "" : measure.unit();
    }
}
