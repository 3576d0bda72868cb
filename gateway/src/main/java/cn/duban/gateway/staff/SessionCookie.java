package cn.duban.gateway.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// 会话Cookie — where a browser keeps its session: out of reach of scripts and of other sites.
public final class SessionCookie {
    private static final String NAME = "duban_session";

    private SessionCookie() {}

    public static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(cookie -> cookie.getValue())
                .filter(text -> !text.isEmpty());
    }

    public static String with(String text, HttpServletRequest request) {
        return cookie(text, request).maxAge(Session.LONGEST).build().toString();
    }

    static String gone(HttpServletRequest request) {
        return cookie("", request).maxAge(0).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String text, HttpServletRequest request) {
        return ResponseCookie.from(NAME, text)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
    }
}
