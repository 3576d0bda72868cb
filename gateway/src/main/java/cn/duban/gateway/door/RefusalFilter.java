package cn.duban.gateway.door;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Speaks the refusal that [ReceptionFilter] decided on, after [RateFilter] has counted the
/// attempt: guessing keys is bounded like everything else.
final class RefusalFilter extends OncePerRequestFilter {
    private static final String ATTRIBUTE = RefusalFilter.class.getName();

    private final ProblemWriter problems;

    RefusalFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    static void refuse(ServletRequest request, Problem problem) {
        request.setAttribute(ATTRIBUTE, problem);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof Problem problem) {
            problems.write(response, problem);
        } else {
            chain.doFilter(request, response);
        }
    }
}
