package cn.duban.starter.problem;

import cn.duban.starter.store.StoreAway;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the servlet container refuses before a controller is reached looks like any other refusal.
@RestController
final class ProblemErrorController implements ErrorController {
    private final ProblemTexts texts;

    ProblemErrorController(ProblemTexts texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> refused(HttpServletRequest request) {
        // A filter that asks the store stands outside the advice; its trouble is the same 503.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && StoreAway.is(thrown)) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .body(texts.of("store-away", HttpStatus.SERVICE_UNAVAILABLE, List.of()));
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = HttpStatus.resolve(code instanceof Integer number ? number : 404);
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.of(StatusCodes.codeOf(known), known, List.of(), String.valueOf(uri)));
    }
}
