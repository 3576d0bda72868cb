package cn.duban.indicator;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 拒绝 — what is refused in 审核, 补报 and 抽测复核; the words are in problems.properties.
public abstract sealed class QualityProblem extends Problem {

    private QualityProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private QualityProblem(String code, HttpStatus status, List<Violation> violations) {
        super(code, status, violations, violations.size());
    }

    /// Not reported, withdrawn, or out of the caller's sight.
    public static final class NoSuchRow extends QualityProblem {
        public NoSuchRow(String school, String form, String period) {
            super("no-such-row", HttpStatus.NOT_FOUND, school, form, period);
        }
    }

    /// 四眼原则: nobody approves or re-checks a number of his own.
    public static final class OwnNumber extends QualityProblem {
        public OwnNumber(String school) {
            super("own-number", HttpStatus.FORBIDDEN, school);
        }
    }

    /// The row is not the one the reviewer has looked at.
    public static final class RowChanged extends QualityProblem {
        public RowChanged(String standing) {
            super("row-changed", HttpStatus.CONFLICT, standing);
        }
    }

    /// Returned cells have to be answered, or taken back, before the row can be approved.
    public static final class StillReturned extends QualityProblem {
        public StillReturned(String elements) {
            super("still-returned", HttpStatus.CONFLICT, elements);
        }
    }

    public static final class CellNotReturned extends QualityProblem {
        public CellNotReturned(String element) {
            super("cell-not-returned", HttpStatus.CONFLICT, element);
        }
    }

    /// What a reviewer, or whoever grants an exception, wrote cannot be carried out.
    public static final class ReviewRefused extends QualityProblem {
        public ReviewRefused(List<Violation> violations) {
            super("review-refused", HttpStatus.UNPROCESSABLE_CONTENT, violations);
        }
    }

    public static final class NoSuchException extends QualityProblem {
        public NoSuchException(String id) {
            super("no-such-exception", HttpStatus.NOT_FOUND, id);
        }
    }

    /// Expired or revoked already.
    public static final class ExceptionOver extends QualityProblem {
        public ExceptionOver(String state) {
            super("exception-over", HttpStatus.CONFLICT, state);
        }
    }

    public static final class NoSuchSample extends QualityProblem {
        public NoSuchSample(String id) {
            super("no-such-sample", HttpStatus.NOT_FOUND, id);
        }
    }

    /// Nobody of the unit has reported the form: there is nothing to draw from.
    public static final class NothingToDraw extends QualityProblem {
        public NothingToDraw(String form, String period) {
            super("nothing-to-draw", HttpStatus.UNPROCESSABLE_CONTENT, form, period);
        }
    }

    public static final class NotInSample extends QualityProblem {
        public NotInSample(String school) {
            super("not-in-sample", HttpStatus.NOT_FOUND, school);
        }
    }

    public static final class NotRechecked extends QualityProblem {
        public NotRechecked(String school) {
            super("not-rechecked", HttpStatus.CONFLICT, school);
        }
    }
}
