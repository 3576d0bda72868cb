package cn.duban.gateway.door;

import cn.duban.starter.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses more than an address takes. A body of unannounced length is read to its end before it
/// goes on, so that no service ever sees the first half of something refused.
final class BodyFilter extends OncePerRequestFilter {
    private final BodySettings settings;
    private final ProblemWriter problems;

    BodyFilter(BodySettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limitOf(request);
        var most = Math.toIntExact(limit.toBytes());
        if (request.getContentLengthLong() > most) {
            problems.writeTooLarge(response, limit);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
        } else {
            var body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                problems.writeTooLarge(response, limit);
            } else {
                chain.doFilter(new WholeBodyRequest(request, body), response);
            }
        }
    }

    private DataSize limitOf(HttpServletRequest request) {
        var path = request.getRequestURI();
        var bulk =
                settings.bulkPaths().stream().anyMatch(path::startsWith)
                        || settings.bulkTypes().stream()
                                .anyMatch(typeOf(request)::isCompatibleWith);
        return bulk ? settings.bulk() : settings.usual();
    }

    private static MediaType typeOf(HttpServletRequest request) {
        try {
            var type = request.getContentType();
            return type == null ? MediaType.APPLICATION_JSON : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_JSON;
        }
    }
}
