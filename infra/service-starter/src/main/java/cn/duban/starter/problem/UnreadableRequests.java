package cn.duban.starter.problem;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// 读不懂的请求 — what the container refuses before any application sees it, such as an address with
/// Chinese characters that were not percent-encoded, is refused in our words too.
final class UnreadableRequests extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    private final ProblemWriter problems;

    UnreadableRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null
                || !status.isError()
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !mayWrite(response)) {
            return;
        }
        String code =
                status == HttpStatus.BAD_REQUEST
                        ? "request-unreadable"
                        : StatusCodes.codeOf(status);
        try {
            problems.write(response, code, status, String.valueOf(request.getRequestURI()));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            log.debug("caller left: {}", gone.getMessage());
        }
    }

    private static boolean mayWrite(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
