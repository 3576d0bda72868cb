package cn.duban.plan.supervision.refusal;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 督办的拒绝 — everything supervision may refuse; the texts stand in `problems.properties`.
public abstract sealed class SupervisionProblem extends Problem {
    private SupervisionProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private SupervisionProblem(
            String code, HttpStatus status, List<Violation> errors, Object... args) {
        super(code, status, errors, args);
    }

    /// 没有这项督办, or none this caller may see.
    public static final class NoSuchMatter extends SupervisionProblem {
        public NoSuchMatter(String id) {
            super("no-such-matter", HttpStatus.NOT_FOUND, id);
        }
    }

    /// 没有这个动作.
    public static final class NoSuchMove extends SupervisionProblem {
        public NoSuchMove(String move, String known) {
            super("no-such-move", HttpStatus.NOT_FOUND, move, known);
        }
    }

    /// 现在不能这样做; the errors list what is possible.
    public static final class MoveNotPossible extends SupervisionProblem {
        public MoveNotPossible(
                String title, String state, String move, String possible, List<Violation> legal) {
            super("move-not-possible", HttpStatus.CONFLICT, legal, title, state, move, possible);
        }
    }

    /// 这个动作不归您办.
    public static final class MoveNotYours extends SupervisionProblem {
        public MoveNotYours(String move, String who) {
            super("move-not-yours", HttpStatus.FORBIDDEN, move, who);
        }
    }

    /// 缺少必填内容.
    public static final class MoveIncomplete extends SupervisionProblem {
        public MoveIncomplete(String move, List<Violation> missing) {
            super(
                    "move-incomplete",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    missing,
                    move,
                    Integer.toString(missing.size()));
        }
    }

    /// 数据不符, so it cannot be closed: both figures are named.
    public static final class DataDisagrees extends SupervisionProblem {
        public DataDisagrees(String differences, List<Violation> each) {
            super("data-disagrees", HttpStatus.CONFLICT, each, differences);
        }
    }

    /// 只有局领导可以批准例外办结.
    public static final class OverrideNeedsLeader extends SupervisionProblem {
        public OverrideNeedsLeader(String name) {
            super("override-needs-leader", HttpStatus.FORBIDDEN, name);
        }
    }

    /// 须由另一人审批 (延期) or 答复 (申诉).
    public static final class NeedsAnotherPerson extends SupervisionProblem {
        private NeedsAnotherPerson(String code, String name) {
            super(code, HttpStatus.CONFLICT, name);
        }

        public static NeedsAnotherPerson forDelay(String name) {
            return new NeedsAnotherPerson("needs-another-person", name);
        }

        public static NeedsAnotherPerson forAppeal(String name) {
            return new NeedsAnotherPerson("appeal-needs-another", name);
        }
    }

    /// 已在督办.
    public static final class AlreadySupervised extends SupervisionProblem {
        public AlreadySupervised(String commitment, String matter) {
            super("already-supervised", HttpStatus.CONFLICT, commitment, matter);
        }
    }

    /// 立项内容不完整.
    public static final class MatterInvalid extends SupervisionProblem {
        public MatterInvalid(List<Violation> errors) {
            super(
                    "matter-invalid",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    errors,
                    Integer.toString(errors.size()));
        }
    }

    /// 不能这样排序.
    public static final class OrderUnknown extends SupervisionProblem {
        public OrderUnknown(String sort, String known) {
            super(
                    "order-unknown",
                    HttpStatus.BAD_REQUEST,
                    List.of(new Violation("sort", "order-unknown", "不能这样排序。", known)),
                    sort,
                    known);
        }
    }

    /// 同一个 Idempotency-Key 用在了不同的立项上.
    public static final class KeyReused extends SupervisionProblem {
        public KeyReused(String key) {
            super("idempotency-key-reused", HttpStatus.CONFLICT, key);
        }
    }
}
