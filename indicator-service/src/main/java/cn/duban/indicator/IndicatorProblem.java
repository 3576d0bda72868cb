package cn.duban.indicator;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 拒绝 — everything indicator-service refuses; the words are in problems.properties.
public abstract sealed class IndicatorProblem extends Problem {

    private IndicatorProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private IndicatorProblem(
            String code, HttpStatus status, List<Violation> violations, Object... args) {
        super(code, status, violations, args);
    }

    /// The body is not the JSON, CSV or workbook it claims to be.
    public static final class Unreadable extends IndicatorProblem {
        public Unreadable(String code, String place) {
            super(code, HttpStatus.BAD_REQUEST, place);
        }
    }

    /// No row was good (or one was bad and all or nothing was asked): nothing is stored.
    public static final class SubmissionRefused extends IndicatorProblem {
        public SubmissionRefused(int sent, List<Violation> violations) {
            super("submission-refused", HttpStatus.UNPROCESSABLE_CONTENT, violations, sent);
        }
    }

    public static final class TooManyRows extends IndicatorProblem {
        public TooManyRows(int sent, int most) {
            super("too-many-rows", HttpStatus.UNPROCESSABLE_CONTENT, sent, most);
        }
    }

    public static final class NoRows extends IndicatorProblem {
        public NoRows() {
            super("no-rows", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    public static final class IdempotencyKeyReused extends IndicatorProblem {
        public IdempotencyKeyReused(String key) {
            super("idempotency-key-reused", HttpStatus.UNPROCESSABLE_CONTENT, key);
        }
    }

    public static final class IdempotencyKeyInvalid extends IndicatorProblem {
        public IdempotencyKeyInvalid() {
            super("idempotency-key-invalid", HttpStatus.BAD_REQUEST);
        }
    }

    /// One sender has too many jobs unfinished; the answer says when to come back.
    public static final class TooManyJobs extends IndicatorProblem {
        public TooManyJobs(int most) {
            super("too-many-jobs", HttpStatus.TOO_MANY_REQUESTS, most);
        }
    }

    /// All senders together have too many jobs unfinished.
    public static final class JobQueueFull extends IndicatorProblem {
        public JobQueueFull() {
            super("job-queue-full", HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    public static final class NoSuchJob extends IndicatorProblem {
        public NoSuchJob(String id) {
            super("no-such-job", HttpStatus.NOT_FOUND, id);
        }
    }

    /// A template is made for one school, or for a unit's schools, that are asked the form.
    public static final class NobodyAsked extends IndicatorProblem {
        public NobodyAsked(String form) {
            super("nobody-asked", HttpStatus.NOT_FOUND, form);
        }
    }

    public static final class NoSuchReceipt extends IndicatorProblem {
        public NoSuchReceipt(String number) {
            super("no-such-receipt", HttpStatus.NOT_FOUND, number);
        }
    }

    public static final class NoSuchPeriod extends IndicatorProblem {
        public NoSuchPeriod(String code) {
            super("period-unknown", HttpStatus.NOT_FOUND, code);
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
        public NoSuchForm(String code) {
            super("unknown-form", HttpStatus.NOT_FOUND, code);
        }
    }

    public static final class NoSuchIndicator extends IndicatorProblem {
        public NoSuchIndicator(String code) {
            super("unknown-indicator", HttpStatus.NOT_FOUND, code);
        }
    }

    public static final class NoSuchFigure extends IndicatorProblem {
        public NoSuchFigure(String key) {
            super("no-such-figure", HttpStatus.NOT_FOUND, key);
        }
    }

    /// A comparison would have to go through too many schools.
    public static final class TooManySchools extends IndicatorProblem {
        public TooManySchools(int schools, int most) {
            super("too-many-schools", HttpStatus.UNPROCESSABLE_CONTENT, schools, most);
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
