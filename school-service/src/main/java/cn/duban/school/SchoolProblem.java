package cn.duban.school;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 拒绝 — everything this service refuses; the Chinese texts stand in `problems.properties`.
public abstract sealed class SchoolProblem extends Problem {

    private SchoolProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private SchoolProblem(String code, List<Violation> violations) {
        this(code, HttpStatus.UNPROCESSABLE_CONTENT, violations);
    }

    private SchoolProblem(String code, HttpStatus status, List<Violation> violations) {
        super(code, status, violations, violations.size());
    }

    public static final class NoSuchUnit extends SchoolProblem {
        public NoSuchUnit(String unit) {
            super("no-such-unit", HttpStatus.NOT_FOUND, unit);
        }
    }

    public static final class UnitExists extends SchoolProblem {
        public UnitExists(String unit) {
            super("unit-exists", HttpStatus.CONFLICT, unit);
        }
    }

    public static final class UnitRefused extends SchoolProblem {
        public UnitRefused(List<Violation> violations) {
            super("unit-refused", violations);
        }
    }

    public static final class NoSuchSchool extends SchoolProblem {
        public NoSuchSchool(String school) {
            super("no-such-school", HttpStatus.NOT_FOUND, school);
        }
    }

    public static final class SchoolRefused extends SchoolProblem {
        public SchoolRefused(List<Violation> violations) {
            super("school-refused", violations);
        }
    }

    public static final class ChangeRefused extends SchoolProblem {
        public ChangeRefused(List<Violation> violations) {
            super("change-refused", violations);
        }
    }

    public static final class NoSuchOperation extends SchoolProblem {
        public NoSuchOperation(String operation) {
            super("no-such-operation", HttpStatus.NOT_FOUND, operation);
        }
    }

    public static final class NotToBeUndone extends SchoolProblem {
        public NotToBeUndone(List<Violation> violations) {
            super("not-to-be-undone", HttpStatus.CONFLICT, violations);
        }
    }

    public static final class NoSuchGrouping extends SchoolProblem {
        public NoSuchGrouping(String grouping) {
            super("no-such-grouping", HttpStatus.NOT_FOUND, grouping);
        }
    }

    public static final class GroupingRefused extends SchoolProblem {
        public GroupingRefused(List<Violation> violations) {
            super("grouping-refused", violations);
        }
    }

    public static final class RegisterRejected extends SchoolProblem {
        public RegisterRejected(List<Violation> violations) {
            super("register-rejected", violations);
        }
    }

    public static final class TooManyRows extends SchoolProblem {
        public TooManyRows(int rows, int most) {
            super("too-many-rows", HttpStatus.CONTENT_TOO_LARGE, rows, most);
        }
    }

    public static final class SheetUnreadable extends SchoolProblem {
        public SheetUnreadable(List<Violation> violations) {
            super("sheet-unreadable", violations);
        }
    }

    public static final class NoSuchKey extends SchoolProblem {
        public NoSuchKey(String key) {
            super("no-such-key", HttpStatus.NOT_FOUND, key);
        }
    }

    public static final class KeyRefused extends SchoolProblem {
        public KeyRefused(List<Violation> violations) {
            super("key-refused", violations);
        }
    }

    public static final class KeyRevoked extends SchoolProblem {
        public KeyRevoked(String key) {
            super("key-revoked", HttpStatus.CONFLICT, key);
        }
    }

    /// A word that stands in no list of kinds: an empty answer would look like "there is none".
    public static final class UnknownKind extends SchoolProblem {
        public UnknownKind(String given, String known) {
            super(
                    "unknown-kind",
                    HttpStatus.BAD_REQUEST,
                    List.of(new Violation("kind", "unknown-kind", "没有种类“" + given + "”。", known)));
        }
    }
}
