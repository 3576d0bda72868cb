package cn.duban.gateway.door;

import cn.duban.gateway.identity.Visitor;
import cn.duban.starter.problem.ProblemWriter;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// One bucket per visitor; per network address for those without a name. No header has a say in
/// which bucket it is.
final class RateFilter extends OncePerRequestFilter {
    private static final String REMAINING = "X-RateLimit-Remaining";
    private static final Set<String> DEAR = Set.of("/api/v1/session", "/api/v1/keys/leaked");
    private static final long DEAR_COST = 5;
    private static final int REMEMBERED = 50_000;

    private final ProblemWriter problems;
    private final LoadingCache<String, Bucket> buckets;

    RateFilter(RateSettings settings, ProblemWriter problems) {
        this.problems = problems;
        var full = Duration.ofSeconds(1 + settings.burst() / settings.perSecond());
        this.buckets =
                Caffeine.newBuilder()
                        .expireAfterAccess(full.multipliedBy(2))
                        .maximumSize(REMEMBERED)
                        .build(_ -> bucket(settings));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = buckets.get(whose(request)).tryConsumeAndReturnRemaining(costOf(request));
        response.setHeader(REMAINING, String.valueOf(probe.getRemainingTokens()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(response, "too-many-requests", HttpStatus.TOO_MANY_REQUESTS);
    }

    /// What anybody may ask is made dear: guessing passwords, showing keys to see which exist.
    private static long costOf(HttpServletRequest request) {
        return request.getMethod().equals("POST") && DEAR.contains(request.getServletPath())
                ? DEAR_COST
                : 1;
    }

    private static String whose(HttpServletRequest request) {
        return Visitor.of(request)
                .map(visitor -> "visitor " + visitor.subject())
                .orElseGet(() -> "address " + request.getRemoteAddr());
    }

    private static Bucket bucket(RateSettings settings) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst())
                                .refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
