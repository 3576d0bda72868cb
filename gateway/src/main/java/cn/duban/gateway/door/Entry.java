package cn.duban.gateway.door;

import cn.duban.starter.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// 请先登录 — a program hears the refusal; a person who opens the documentation is led to the login
/// page and back.
final class Entry implements AuthenticationEntryPoint {
    private static final String DOCS = "/api/docs";
    private static final String PAGES = "/api/swagger-ui/";

    private final ProblemWriter problems;

    Entry(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        if (isAPage(request)) {
            response.sendRedirect("/#/login?to=" + DOCS);
        } else {
            problems.write(response, "not-signed-in", HttpStatus.UNAUTHORIZED);
        }
    }

    private static boolean isAPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String wanted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return (path.equals(DOCS) || path.startsWith(PAGES))
                && wanted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
