package cn.duban.indicator;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 拒绝 — what is refused of questions, figures, periods and the catalogue; the words are in
/// problems.properties. Beside it stand [PushProblem] and [QualityProblem].
public abstract sealed class IndicatorProblem extends Problem {

    private IndicatorProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private IndicatorProblem(
            String code, HttpStatus status, List<Violation> violations, Object... args) {
        super(code, status, violations, args);
    }

    /// Its code is none, or nothing is asked for it.
    public static final class NoSuchPeriod extends IndicatorProblem {
        public NoSuchPeriod(String code) {
            super("period-unknown", HttpStatus.NOT_FOUND, code);
        }

        public NoSuchPeriod(String code, Collection<String> known) {
            super("period-unknown", HttpStatus.NOT_FOUND, Unknown.PERIOD.at(code, known), code);
        }
    }

    /// Of another kind than the form or indicator takes.
    public static final class PeriodMisfit extends IndicatorProblem {
        public PeriodMisfit(String named, String wanted, String asked, String nearest) {
            super(
                    "period-misfit",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(
                            new Violation(
                                    "period",
                                    "period-misfit",
                                    "%s按%s填报，%s。".formatted(named, wanted, asked),
                                    nearest)),
                    named,
                    wanted,
                    nearest);
        }
    }

    public static final class PeriodDatesInvalid extends IndicatorProblem {
        public PeriodDatesInvalid(String code) {
            super("period-dates-invalid", HttpStatus.UNPROCESSABLE_CONTENT, code);
        }
    }

    public static final class TermDatesInvalid extends IndicatorProblem {
        public TermDatesInvalid(String schoolYear) {
            super("term-dates-invalid", HttpStatus.UNPROCESSABLE_CONTENT, schoolYear);
        }
    }

    public static final class NoSuchForm extends IndicatorProblem {
        public NoSuchForm(String code, Collection<String> known) {
            super("unknown-form", HttpStatus.NOT_FOUND, Unknown.FORM.at(code, known), code);
        }
    }

    public static final class NoSuchIndicator extends IndicatorProblem {
        public NoSuchIndicator(String code, Collection<String> known) {
            super(
                    "unknown-indicator",
                    HttpStatus.NOT_FOUND,
                    Unknown.INDICATOR.at(code, known),
                    code);
        }
    }

    /// Nobody registered it, or the caller does not see it.
    public static final class NoSuchUnit extends IndicatorProblem {
        public NoSuchUnit(String unit, Collection<String> known) {
            super("no-such-unit", HttpStatus.NOT_FOUND, Unknown.UNIT.at(unit, known), unit);
        }
    }

    /// A parameter holds none of the words, or not the kind of word, it may hold.
    public static final class ParameterUnreadable extends IndicatorProblem {
        public ParameterUnreadable(String parameter, String code, String sentence) {
            super(
                    "invalid-parameter",
                    HttpStatus.BAD_REQUEST,
                    List.of(Violation.of(parameter, code, sentence)),
                    sentence);
        }
    }

    /// @param violations which of its three codes nobody knows, where that is why
    public static final class NoSuchFigure extends IndicatorProblem {
        public NoSuchFigure(String key) {
            this(key, List.of());
        }

        public NoSuchFigure(String key, List<Violation> violations) {
            super("no-such-figure", HttpStatus.NOT_FOUND, violations, key);
        }
    }

    /// A comparison would have to go through too many schools.
    public static final class TooManySchools extends IndicatorProblem {
        public TooManySchools(int schools, int most) {
            super("too-many-schools", HttpStatus.UNPROCESSABLE_CONTENT, schools, most);
        }
    }

    /// A ranking would have to read the figures of too many units.
    public static final class TooManyToRank extends IndicatorProblem {
        public TooManyToRank(int units, int most) {
            super("too-many-to-rank", HttpStatus.UNPROCESSABLE_CONTENT, units, most);
        }
    }

    /// 升学率和考试成绩不排序.
    public static final class RankingRestricted extends IndicatorProblem {
        public RankingRestricted(String indicator) {
            super("ranking-restricted", HttpStatus.FORBIDDEN, indicator);
        }
    }

    /// A school does not see its neighbours, so it has no ranking.
    public static final class RankingForStaffOnly extends IndicatorProblem {
        public RankingForStaffOnly() {
            super("ranking-staff-only", HttpStatus.FORBIDDEN);
        }
    }

    /// The past of single schools lies in their receipts.
    public static final class NoPastOfSchools extends IndicatorProblem {
        public NoPastOfSchools(String school) {
            super("no-past-of-schools", HttpStatus.UNPROCESSABLE_CONTENT, school);
        }
    }

    public static final class TooManyOfThePast extends IndicatorProblem {
        public TooManyOfThePast(int asked, int most) {
            super("too-many-of-the-past", HttpStatus.UNPROCESSABLE_CONTENT, asked, most);
        }
    }

    /// An entry of the catalogue is not accepted: every mistake with its place in what was sent.
    public static final class CatalogueRefused extends IndicatorProblem {
        public CatalogueRefused(List<Violation> violations) {
            super(
                    "catalogue-refused",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    violations,
                    violations.size());
        }
    }

    /// Neither built in nor a bureau's own.
    public static final class NoSuchEntry extends IndicatorProblem {
        public NoSuchEntry(String code) {
            super("no-such-entry", HttpStatus.NOT_FOUND, code);
        }
    }
}
