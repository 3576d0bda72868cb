package cn.duban.gateway.audit;

import cn.duban.gateway.identity.Visitor;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps one entry for every request that asks for a change, whatever becomes of it.
public final class AuditFilter extends OncePerRequestFilter {
    private static final Set<String> ONLY_LOOKING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final AuditTrail trail;
    private final Clock clock;

    public AuditFilter(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ONLY_LOOKING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = clock.instant();
        try {
            chain.doFilter(request, response);
        } finally {
            var visitor = Visitor.of(request);
            trail.keep(
                    new AuditEntry(
                            IDS.generate().toString(),
                            start,
                            visitor.map(Visitor::subject).orElse("-"),
                            visitor.map(Visitor::name).orElse(null),
                            request.getRemoteAddr(),
                            request.getMethod(),
                            request.getRequestURI(),
                            response.getStatus(),
                            Duration.between(start, clock.instant()).toMillis(),
                            MDC.get("traceId"),
                            AuditNote.of(request)));
        }
    }
}
