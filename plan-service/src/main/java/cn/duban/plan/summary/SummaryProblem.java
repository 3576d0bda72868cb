package cn.duban.plan.summary;

import cn.duban.starter.problem.Problem;
import org.springframework.http.HttpStatus;

/// 报告的拒绝 — what is refused of reports; the texts stand in `problems.properties`.
abstract sealed class SummaryProblem extends Problem {
    private SummaryProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
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

    /// 没有这种报告.
    static final class NoSuchReportKind extends SummaryProblem {
        NoSuchReportKind(String kind) {
            super("no-such-report-kind", HttpStatus.NOT_FOUND, kind);
        }
    }
}
