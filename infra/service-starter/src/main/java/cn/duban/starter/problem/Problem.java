package cn.duban.starter.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/// 拒绝 — a refusal the caller can act on; every service has one sealed family of them.
///
/// The texts stand in the service's `problems.properties` as `<code>.title` and `<code>.detail`,
/// with [#args] filled in; the `type` is `urn:duban:problem:<code>`.
public abstract class Problem extends RuntimeException {
    private final String code;
    private final HttpStatus status;
    private final transient Object[] args;
    private final transient List<Violation> violations;

    protected Problem(String code, HttpStatus status, Object... args) {
        this(code, status, List.of(), args);
    }

    protected Problem(String code, HttpStatus status, List<Violation> violations, Object... args) {
        super(code);
        this.code = code;
        this.status = status;
        this.args = args.clone();
        this.violations = List.copyOf(violations);
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    public List<Violation> violations() {
        return violations;
    }

    Object[] args() {
        return args.clone();
    }
}
