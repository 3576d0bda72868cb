package cn.duban.plan.supervision.refusal;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 考核的拒绝 — everything that may be refused of scores and appeals; the texts stand in
/// `problems.properties`.
public abstract sealed class ScoreProblem extends Problem {
    private ScoreProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private ScoreProblem(String code, HttpStatus status, List<Violation> errors, Object... args) {
        super(code, status, errors, args);
    }

    /// 考核期写法不对.
    public static final class PeriodUnknown extends ScoreProblem {
        /// `?period=`
        public static PeriodUnknown asked(String period) {
            return new PeriodUnknown(HttpStatus.BAD_REQUEST, "period", period);
        }

        public static PeriodUnknown inBody(String period) {
            return new PeriodUnknown(HttpStatus.UNPROCESSABLE_CONTENT, "/period", period);
        }

        private PeriodUnknown(HttpStatus status, String at, String period) {
            super(
                    "period-unknown",
                    status,
                    List.of(
                            new Violation(
                                    at,
                                    "period-unknown",
                                    "看不懂考核期“%s”。".formatted(period),
                                    "写成2026（年）、2026-H1（上半年）、2026-Q1（第一季度）或2026-05（5月）。")),
                    period);
        }
    }

    /// 没有这件申诉.
    public static final class NoSuchAppeal extends ScoreProblem {
        public NoSuchAppeal(String id) {
            super("no-such-appeal", HttpStatus.NOT_FOUND, id);
        }
    }

    /// 申诉不成立.
    public static final class AppealInvalid extends ScoreProblem {
        public AppealInvalid(List<Violation> errors) {
            super(
                    "appeal-invalid",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    errors,
                    Integer.toString(errors.size()));
        }
    }

    /// 已经答复.
    public static final class AppealAnswered extends ScoreProblem {
        public AppealAnswered(String id) {
            super("appeal-answered", HttpStatus.CONFLICT, id);
        }
    }
}
