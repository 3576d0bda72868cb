package cn.duban.plan.summary;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 报告的拒绝 — what is refused of reports; the texts stand in `problems.properties`.
abstract sealed class SummaryProblem extends Problem {
    private SummaryProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private SummaryProblem(String code, HttpStatus status, List<Violation> errors, Object... args) {
        super(code, status, errors, args);
    }

    /// 没有这份总结.
    static final class NoSuchSummary extends SummaryProblem {
        NoSuchSummary(String id) {
            super("no-such-summary", HttpStatus.NOT_FOUND, id);
        }
    }

    /// 那一天还没有记录.
    static final class NotKnownThen extends SummaryProblem {
        NotKnownThen(String plan, String asOf) {
            super("not-known-then", HttpStatus.UNPROCESSABLE_CONTENT, plan, asOf);
        }
    }

    /// 还没有到那一天.
    static final class AsOfInFuture extends SummaryProblem {
        AsOfInFuture(String asOf, String today) {
            super("as-of-in-future", HttpStatus.UNPROCESSABLE_CONTENT, asOf, today);
        }
    }

    /// 截至的日子读不懂.
    static final class MomentUnreadable extends SummaryProblem {
        MomentUnreadable(String at, String written) {
            super(
                    "moment-unreadable",
                    HttpStatus.BAD_REQUEST,
                    List.of(
                            new Violation(
                                    at,
                                    "moment-unreadable",
                                    "“%s”不是日期，也不是带时区的时间。".formatted(written),
                                    "如2026-03-01，或2026-03-01T10:00:00+08:00")),
                    written);
        }
    }

    /// 没有写明是哪一份计划.
    static final class PlanMissing extends SummaryProblem {
        PlanMissing() {
            super(
                    "summary-incomplete",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(new Violation("/plan", "missing", "要写明是哪一份计划的报告。", "如P2026-990101")));
        }
    }

    /// 没有这种报告.
    static final class NoSuchReportKind extends SummaryProblem {
        NoSuchReportKind(String kind) {
            super("no-such-report-kind", HttpStatus.NOT_FOUND, kind);
        }
    }
}
