package cn.duban.plan.supervision.refusal;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 规则的拒绝 — everything that may be refused of rules and work-days; the texts stand in
/// `problems.properties`.
public abstract sealed class RuleProblem extends Problem {
    private RuleProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private RuleProblem(String code, HttpStatus status, List<Violation> errors, Object... args) {
        super(code, status, errors, args);
    }

    /// 规则不成立.
    public static final class PolicyInvalid extends RuleProblem {
        public PolicyInvalid(List<Violation> errors) {
            super(
                    "policy-invalid",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    errors,
                    Integer.toString(errors.size()));
        }
    }

    /// 没有这一版规则.
    public static final class NoSuchPolicy extends RuleProblem {
        public NoSuchPolicy(int version) {
            super("no-such-policy", HttpStatus.NOT_FOUND, "" + version);
        }
    }

    /// 放假安排不成立.
    public static final class CalendarInvalid extends RuleProblem {
        public CalendarInvalid(int year, List<Violation> errors) {
            super(
                    "calendar-invalid",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    errors,
                    Integer.toString(year));
        }
    }

    /// 只有全局人员可以做.
    public static final class BureauOnly extends RuleProblem {
        public BureauOnly() {
            super("bureau-only", HttpStatus.FORBIDDEN);
        }
    }
}
