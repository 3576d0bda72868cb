package cn.duban.starter.problem;

import cn.duban.starter.store.StoreAway;
import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Turns whatever stops a request into a problem; an exception nobody foresaw shows only its
/// number.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemTexts texts;

    ProblemAdvice(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem) {
        return answer(texts.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof Problem problem) {
                return refused(problem);
            }
        }
        Violation place = JsonPlace.of(e);
        return answer(
                "malformed-json",
                HttpStatus.BAD_REQUEST,
                List.of(place),
                JsonPlace.inOneSentence(place));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        List<FieldError> errors = e.getBindingResult().getFieldErrors();
        List<Violation> fields = errors.stream().map(ParameterPlace::of).toList();
        return errors.stream().anyMatch(FieldError::isBindingFailure)
                ? misread(fields)
                : answer("invalid-fields", HttpStatus.BAD_REQUEST, fields, fields.size());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e) {
        return misread(List.of(ParameterPlace.of(e)));
    }

    private ResponseEntity<ProblemDetail> misread(List<Violation> parameters) {
        String said = parameters.stream().map(Violation::message).collect(Collectors.joining());
        return answer("invalid-parameter", HttpStatus.BAD_REQUEST, parameters, said);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e) {
        String name = e.getParameterName();
        Violation which = Violation.of(name, "missing-parameter", "缺少查询参数 %s。".formatted(name));
        return answer("missing-parameter", HttpStatus.BAD_REQUEST, List.of(which), name);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        return answer("not-allowed", HttpStatus.FORBIDDEN, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException e) {
        return answer("changed-meanwhile", HttpStatus.CONFLICT, List.of());
    }

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ResponseEntity<ProblemDetail> storeAway(RuntimeException e, HttpServletRequest request) {
        if (!StoreAway.is(e)) {
            return anythingElse(e, request);
        }
        log.warn("store did not answer", e);
        return answer("store-away", HttpStatus.SERVICE_UNAVAILABLE, List.of());
    }

    @ExceptionHandler
    void callerLeft(AsyncRequestNotUsableException e) {
        log.debug("caller left: {}", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(
                    texts.of(
                            StatusCodes.codeOf(status), status, List.of(), request.getRequestURI()),
                    known.getHeaders());
        }
        log.error("unexpected at {} {}", request.getMethod(), request.getRequestURI(), e);
        return answer("unexpected", HttpStatus.INTERNAL_SERVER_ERROR, List.of());
    }

    private ResponseEntity<ProblemDetail> answer(
            String code, HttpStatus status, List<Violation> violations, Object... args) {
        return answer(texts.of(code, status, violations, args));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return answer(detail, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (detail.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            all.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return ResponseEntity.status(detail.getStatus()).headers(all).body(detail);
    }
}
