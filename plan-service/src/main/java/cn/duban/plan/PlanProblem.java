package cn.duban.plan;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 计划服务的拒绝 — what plan-service may refuse (reports and matters have their own); the texts stand in
/// `problems.properties`.
public abstract sealed class PlanProblem extends Problem {
    private PlanProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private PlanProblem(String code, HttpStatus status, List<Violation> errors, Object... args) {
        super(code, status, errors, args);
    }

    /// 没有这份草稿.
    public static final class NoSuchDraft extends PlanProblem {
        public NoSuchDraft(String id) {
            super("no-such-draft", HttpStatus.NOT_FOUND, id);
        }
    }

    /// 没有这份计划.
    public static final class NoSuchPlan extends PlanProblem {
        public NoSuchPlan(String id, Violation nearest) {
            super("no-such-plan", HttpStatus.NOT_FOUND, List.of(nearest), id);
        }
    }

    /// 没有这项承诺.
    public static final class NoSuchCommitment extends PlanProblem {
        public NoSuchCommitment(String id) {
            super("no-such-commitment", HttpStatus.NOT_FOUND, id);
        }

        /// Named in a body, at a JSON Pointer.
        public NoSuchCommitment(String id, String at) {
            super(
                    "no-such-commitment",
                    HttpStatus.NOT_FOUND,
                    List.of(
                            new Violation(
                                    at,
                                    "no-such-commitment",
                                    "没有编号为“%s”的承诺。".formatted(id),
                                    "写这份计划里一项承诺的编号（id）。")),
                    id);
        }
    }

    /// 已经确认.
    public static final class AlreadyConfirmed extends PlanProblem {
        public AlreadyConfirmed(String id) {
            super("already-confirmed", HttpStatus.CONFLICT, id);
        }
    }

    /// 文件无法导入: empty, too large, not supported, damaged, a bomb or encrypted.
    public static final class DocumentRefused extends PlanProblem {
        public DocumentRefused(String code, HttpStatus status, String sentence, String todo) {
            super(
                    code,
                    status,
                    List.of(new Violation("/file", code, sentence, todo)),
                    sentence,
                    todo);
        }
    }

    /// 没有可以立项的承诺.
    public static final class PlanWithoutCommitments extends PlanProblem {
        public PlanWithoutCommitments(String title) {
            super(
                    "plan-without-commitments",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(
                            new Violation(
                                    "/file",
                                    "plan-without-commitments",
                                    "通篇没有数量、期限或频次的承诺。",
                                    "确认上传的是工作要点或计划，而不是通知或新闻。")),
                    title);
        }
    }

    /// 上传缺少内容: file, year or unit.
    public static final class UploadIncomplete extends PlanProblem {
        public UploadIncomplete(List<Violation> missing) {
            super("upload-incomplete", HttpStatus.UNPROCESSABLE_CONTENT, missing, missing.size());
        }
    }

    /// 没有可以撤回的步骤.
    public static final class NothingToUndo extends PlanProblem {
        public NothingToUndo(String id) {
            super("nothing-to-undo", HttpStatus.CONFLICT, id);
        }
    }

    /// 还有必须处理的存疑.
    public static final class DoubtsUndecided extends PlanProblem {
        public DoubtsUndecided(String id, List<Violation> open) {
            super("doubts-undecided", HttpStatus.CONFLICT, open, id, open.size());
        }
    }

    /// 审阅操作不成立.
    public static final class ReviewInvalid extends PlanProblem {
        public ReviewInvalid(Violation wrong) {
            super(
                    "review-invalid",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(wrong),
                    wrong.message());
        }
    }

    /// 已被代替 — its number was given, and the same person has proposed another since.
    public static final class AmendmentReplaced extends PlanProblem {
        public AmendmentReplaced(String plan, int no) {
            super("amendment-replaced", HttpStatus.GONE, plan, no);
        }
    }

    /// 没有这项调整.
    public static final class NoSuchAmendment extends PlanProblem {
        public NoSuchAmendment(String plan, int no) {
            super("no-such-amendment", HttpStatus.NOT_FOUND, plan, no);
        }
    }

    /// 调整不能由提出人自己批准, 也不能批准两次.
    public static final class AmendmentRefused extends PlanProblem {
        public AmendmentRefused(String code, int no, String who) {
            super(code, HttpStatus.CONFLICT, no, who);
        }
    }

    /// 修改不成立.
    public static final class CommitmentInvalid extends PlanProblem {
        public CommitmentInvalid(List<Violation> errors) {
            super("commitment-invalid", HttpStatus.UNPROCESSABLE_CONTENT, errors, errors.size());
        }
    }

    /// 不是本单位牵头或配合的承诺.
    public static final class NotYourCommitment extends PlanProblem {
        public NotYourCommitment(String subject) {
            super("not-your-commitment", HttpStatus.FORBIDDEN, subject);
        }
    }

    /// 不是本单位范围内的计划.
    public static final class NotYourPlan extends PlanProblem {
        public NotYourPlan(String title) {
            super("not-your-plan", HttpStatus.FORBIDDEN, title);
        }
    }

    /// 别人提出的调整, 没有批准权的人不能撤回.
    public static final class AmendmentNotYours extends PlanProblem {
        public AmendmentNotYours(int no, String proposer) {
            super("amendment-not-yours", HttpStatus.FORBIDDEN, no, proposer);
        }
    }

    /// 与现在的一样, 没有什么可改.
    public static final class NothingChanges extends PlanProblem {
        public NothingChanges(Violation same) {
            super("nothing-changes", HttpStatus.CONFLICT, List.of(same), same.message());
        }
    }

    /// 待批的调整太多, 整个计划的（amendments-open）或同一个人的（amendments-own-open）.
    public static final class TooManyOpen extends PlanProblem {
        public TooManyOpen(String code, String plan, long open) {
            super(code, HttpStatus.CONFLICT, plan, open);
        }
    }

    /// 进度曲线不成立.
    public static final class PaceInvalid extends PlanProblem {
        public PaceInvalid(List<Violation> errors) {
            super("pace-invalid", HttpStatus.UNPROCESSABLE_CONTENT, errors, errors.size());
        }
    }

    /// 已移出计划的承诺不再记进展、立督办.
    public static final class CommitmentDropped extends PlanProblem {
        public CommitmentDropped(String subject) {
            super("commitment-dropped", HttpStatus.CONFLICT, subject);
        }
    }

    /// 同一个 Idempotency-Key 用在了不同的内容上.
    public static final class KeyReused extends PlanProblem {
        public KeyReused(String key) {
            super("idempotency-key-reused", HttpStatus.CONFLICT, key);
        }
    }
}
