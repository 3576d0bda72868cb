package cn.duban.plan.progress;

import cn.duban.plan.progress.Series.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// 推算方法 — foretells a value from those known so far. A larger newest value never foretells less.
interface Method {
    MathContext PRECISION = MathContext.DECIMAL64;

    String id();

    String inWords();

    Optional<BigDecimal> foretell(List<Point> known, LocalDate day);

    /// 进度比例法 — what was reached of what was due is reached of all that will be due.
    record PaceRatio(Schedule schedule, SchoolCalendar calendar, Exact goal) implements Method {
        @Override
        public String id() {
            return "pace-ratio";
        }

        @Override
        public String inWords() {
            return "进度比例法";
        }

        @Override
        public Optional<BigDecimal> foretell(List<Point> known, LocalDate day) {
            Point last = known.getLast();
            Exact was = schedule.due(Exact.ZERO, goal, calendar, last.on());
            if (was.signum() <= 0) {
                return Optional.empty();
            }
            Exact will = schedule.due(Exact.ZERO, goal, calendar, day);
            return Optional.of(decimal(last.value().times(will).dividedBy(was)));
        }
    }

    /// 维持现值法 — a level stays where it is.
    record Unchanged() implements Method {
        @Override
        public String id() {
            return "unchanged";
        }

        @Override
        public String inWords() {
            return "维持现值法";
        }

        @Override
        public Optional<BigDecimal> foretell(List<Point> known, LocalDate day) {
            return Optional.of(decimal(known.getLast().value()));
        }
    }

    /// 线性趋势法 — the least-squares line; a count grows on days of school only.
    record LinearTrend(SchoolCalendar calendar, boolean onSchoolDays) implements Method {
        @Override
        public String id() {
            return "linear-trend";
        }

        @Override
        public String inWords() {
            return "线性趋势法";
        }

        @Override
        public Optional<BigDecimal> foretell(List<Point> known, LocalDate day) {
            LocalDate origin = known.getFirst().on();
            BigDecimal n = BigDecimal.valueOf(known.size());
            BigDecimal x = BigDecimal.ZERO;
            BigDecimal y = BigDecimal.ZERO;
            BigDecimal xx = BigDecimal.ZERO;
            BigDecimal xy = BigDecimal.ZERO;
            for (Point p : known) {
                BigDecimal at = BigDecimal.valueOf(distance(origin, p.on()));
                BigDecimal value = decimal(p.value());
                x = x.add(at);
                y = y.add(value);
                xx = xx.add(at.multiply(at));
                xy = xy.add(at.multiply(value));
            }
            BigDecimal spread = n.multiply(xx).subtract(x.multiply(x));
            if (spread.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal slope = n.multiply(xy).subtract(x.multiply(y)).divide(spread, PRECISION);
            BigDecimal start = y.subtract(slope.multiply(x)).divide(n, PRECISION);
            return Optional.of(
                    start.add(slope.multiply(BigDecimal.valueOf(distance(origin, day)))));
        }

        private long distance(LocalDate from, LocalDate to) {
            return onSchoolDays
                    ? calendar.schoolDays(from.plusDays(1), to)
                    : ChronoUnit.DAYS.between(from, to);
        }
    }

    static BigDecimal decimal(Exact value) {
        return value.numerator().divide(value.denominator(), PRECISION);
    }
}
