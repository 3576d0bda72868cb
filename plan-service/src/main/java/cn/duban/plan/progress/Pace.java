package cn.duban.plan.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// 进度曲线 — how much of a goal is expected by which day before its deadline.
///
/// - Whatever the curve, nothing is newly expected in a holiday; only a dated step may fall there,
///   since somebody wrote that date.
/// - [PaceNotation] writes and reads them.
public sealed interface Pace {
    Pace SCHOOL_DAYS = new SchoolDays();

    /// 按校历: evenly over the days of school.
    record SchoolDays() implements Share {
        @Override
        public String inWords() {
            return "按校历";
        }

        @Override
        public Exact share(Schedule s, SchoolCalendar calendar, LocalDate day) {
            return calendar.share(s.first(), s.last(), day);
        }
    }

    /// 按天: evenly over all days.
    record Linear() implements Share {
        @Override
        public String inWords() {
            return "按时间进度";
        }

        @Override
        public Exact share(Schedule s, SchoolCalendar calendar, LocalDate day) {
            return Curve.between(
                    s.first(), Exact.ZERO, s.last(), Exact.ONE, calendar.lastSchoolDay(day));
        }
    }

    /// 按学期: the same part each term, due when the term ends.
    record Terms() implements Share {
        @Override
        public String inWords() {
            return "按学期进度";
        }

        @Override
        public Exact share(Schedule s, SchoolCalendar calendar, LocalDate day) {
            List<LocalDate> ends = TermEnds.within(s, calendar);
            long over = ends.stream().filter(end -> !end.isAfter(day)).count();
            return ends.isEmpty() ? Exact.ZERO : Exact.ratio(over, ends.size());
        }
    }

    /// 到期一次完成: nothing is due before the deadline.
    record AtOnce() implements Share {
        @Override
        public String inWords() {
            return "按到期一次完成";
        }

        @Override
        public Exact share(Schedule s, SchoolCalendar calendar, LocalDate day) {
            return Exact.ZERO;
        }
    }

    /// 按节点: a value for each of some days.
    record Steps(List<Step> steps) implements Pace {
        public record Step(LocalDate on, BigDecimal value) {}

        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public String inWords() {
            return "按节点安排";
        }

        @Override
        public Exact due(
                Exact base, Exact goal, Schedule s, SchoolCalendar calendar, LocalDate day) {
            return steps.stream()
                    .filter(step -> !step.on().isAfter(day))
                    .reduce((_, later) -> later)
                    .map(step -> Exact.of(step.value()))
                    .orElse(base);
        }
    }

    /// 自定义曲线: a percentage for each of some days, straight in between.
    record Curve(List<Mark> marks) implements Share {
        public record Mark(LocalDate on, BigDecimal percent) {
            Exact share() {
                return Exact.of(percent).dividedBy(Exact.of(100));
            }
        }

        public Curve {
            marks = List.copyOf(marks);
        }

        @Override
        public String inWords() {
            return "按进度曲线";
        }

        @Override
        public Exact share(Schedule s, SchoolCalendar calendar, LocalDate day) {
            LocalDate at = calendar.lastSchoolDay(day);
            LocalDate from = s.first();
            Exact low = Exact.ZERO;
            for (Mark mark : marks) {
                if (mark.on().isAfter(at)) {
                    return between(from, low, mark.on(), mark.share(), at);
                }
                from = mark.on();
                low = mark.share();
            }
            return between(from, low, s.last(), Exact.ONE, at);
        }

        static Exact between(LocalDate from, Exact low, LocalDate to, Exact high, LocalDate at) {
            if (!at.isBefore(to)) {
                return high;
            }
            if (!at.isAfter(from)) {
                return low;
            }
            Exact part =
                    Exact.ratio(
                            ChronoUnit.DAYS.between(from, at), ChronoUnit.DAYS.between(from, to));
            return low.plus(high.minus(low).times(part));
        }
    }

    /// How its expectation is introduced in a sentence.
    String inWords();

    /// What has to be reached with `day`, which lies before the deadline.
    Exact due(Exact base, Exact goal, Schedule schedule, SchoolCalendar calendar, LocalDate day);

    /// 份额: a curve that says which part of the way has to be behind.
    sealed interface Share extends Pace {
        /// From 0 to 1.
        Exact share(Schedule schedule, SchoolCalendar calendar, LocalDate day);

        @Override
        default Exact due(
                Exact base, Exact goal, Schedule schedule, SchoolCalendar calendar, LocalDate day) {
            return base.plus(goal.minus(base).times(share(schedule, calendar, day)));
        }
    }
}
