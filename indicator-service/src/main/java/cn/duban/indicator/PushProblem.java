package cn.duban.indicator;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 拒绝 — what is refused when numbers are sent in: pushes, jobs, templates and receipts; the words
/// are in problems.properties.
public abstract sealed class PushProblem extends Problem {

    private PushProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private PushProblem(
            String code, HttpStatus status, List<Violation> violations, Object... args) {
        super(code, status, violations, args);
    }

    /// The body is not the CSV or workbook it claims to be.
    public static final class Unreadable extends PushProblem {
        public Unreadable(String code, String place) {
            super(code, HttpStatus.BAD_REQUEST, place);
        }
    }

    /// The body is no JSON, or not of the shape of a push; the sentence says where and what is.
    public static final class MalformedJson extends PushProblem {
        public MalformedJson(String at, String sentence) {
            super(
                    "malformed-json",
                    HttpStatus.BAD_REQUEST,
                    List.of(Violation.of(at, "not-json", sentence)),
                    sentence);
        }
    }

    /// No row was good (or one was bad and all or nothing was asked): nothing is stored.
    public static final class SubmissionRefused extends PushProblem {
        public SubmissionRefused(int sent, List<Violation> violations) {
            super("submission-refused", HttpStatus.UNPROCESSABLE_CONTENT, violations, sent);
        }
    }

    public static final class TooManyRows extends PushProblem {
        public TooManyRows(int sent, int most) {
            super("too-many-rows", HttpStatus.UNPROCESSABLE_CONTENT, sent, most);
        }
    }

    public static final class NoRows extends PushProblem {
        public NoRows() {
            super("no-rows", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    public static final class IdempotencyKeyReused extends PushProblem {
        public IdempotencyKeyReused(String key) {
            super("idempotency-key-reused", HttpStatus.UNPROCESSABLE_CONTENT, key);
        }
    }

    public static final class IdempotencyKeyInvalid extends PushProblem {
        public IdempotencyKeyInvalid() {
            super("idempotency-key-invalid", HttpStatus.BAD_REQUEST);
        }
    }

    /// One school has as many pushes under way as it may; nothing of this one was read.
    public static final class TooManyPushesAtOnce extends PushProblem {
        public TooManyPushesAtOnce(int most) {
            super("too-many-pushes-at-once", HttpStatus.TOO_MANY_REQUESTS, most);
        }
    }

    /// One sender has too many jobs unfinished; the answer says when to come back.
    public static final class TooManyJobs extends PushProblem {
        public TooManyJobs(int most) {
            super("too-many-jobs", HttpStatus.TOO_MANY_REQUESTS, most);
        }
    }

    /// All senders together have too many jobs unfinished.
    public static final class JobQueueFull extends PushProblem {
        public JobQueueFull() {
            super("job-queue-full", HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    public static final class NoSuchJob extends PushProblem {
        public NoSuchJob(String id) {
            super("no-such-job", HttpStatus.NOT_FOUND, id);
        }
    }

    /// A template is made for one school, or for a unit's schools, that are asked the form.
    public static final class NobodyAsked extends PushProblem {
        public NobodyAsked(String form) {
            super("nobody-asked", HttpStatus.NOT_FOUND, form);
        }
    }

    public static final class NoSuchReceipt extends PushProblem {
        public NoSuchReceipt(String number) {
            super("no-such-receipt", HttpStatus.NOT_FOUND, number);
        }
    }
}
