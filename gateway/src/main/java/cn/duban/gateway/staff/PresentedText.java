package cn.duban.gateway.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// What a visitor shows in a header: `Authorization: Bearer …`, or `X-Api-Key: …` for systems that
/// cannot set the former. A browser sends neither on its own accord.
public final class PresentedText {
    private static final String BEARER = "Bearer ";

    private PresentedText() {}

    public static Optional<String> of(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.ofNullable(request.getHeader("X-Api-Key")).map(String::strip);
        }
        var bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Optional.of(bearer ? authorization.substring(BEARER.length()).strip() : "");
    }

    public static boolean isSession(String text) {
        return text.startsWith(SessionTokens.PREFIX);
    }
}
