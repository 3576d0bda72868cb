package cn.duban.plan;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 进展的拒绝 — what may be refused of entries, evidence and trial figures; the texts stand in
/// `problems.properties`.
public abstract sealed class EntryProblem extends Problem {
    private EntryProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private EntryProblem(String code, HttpStatus status, List<Violation> errors, Object... args) {
        super(code, status, errors, args);
    }

    /// 进展记录不成立.
    public static final class EntryInvalid extends EntryProblem {
        public EntryInvalid(List<Violation> errors) {
            super("entry-invalid", HttpStatus.UNPROCESSABLE_CONTENT, errors, errors.size());
        }
    }

    /// 试算的指标值不成立.
    public static final class TrialInvalid extends EntryProblem {
        public TrialInvalid(List<Violation> errors) {
            super("trial-invalid", HttpStatus.UNPROCESSABLE_CONTENT, errors, errors.size());
        }
    }

    /// 没有这条进展记录.
    public static final class NoSuchEntry extends EntryProblem {
        public NoSuchEntry(String id) {
            super("no-such-entry", HttpStatus.NOT_FOUND, id);
        }
    }

    /// 进展记录已经撤回.
    public static final class EntryWithdrawn extends EntryProblem {
        public EntryWithdrawn(String id) {
            super("entry-withdrawn", HttpStatus.CONFLICT, id);
        }
    }

    /// 由指标自动计算的承诺不接受人工填报.
    public static final class FedByIndicator extends EntryProblem {
        public FedByIndicator(String commitment, String indicator) {
            super("fed-by-indicator", HttpStatus.CONFLICT, commitment, indicator);
        }
    }

    /// 没有这份佐证材料.
    public static final class NoSuchEvidence extends EntryProblem {
        public NoSuchEvidence(String sha256) {
            super("no-such-evidence", HttpStatus.NOT_FOUND, sha256);
        }
    }

    /// 佐证材料不能接受.
    public static final class EvidenceRefused extends EntryProblem {
        public EvidenceRefused(String code, HttpStatus status, String sentence, String todo) {
            super(code, status, List.of(new Violation("/file", code, sentence, todo)), sentence);
        }
    }
}
