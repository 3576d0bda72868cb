package cn.duban.gateway.door;

import cn.duban.gateway.GatewayProblem;
import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Visitor.Entrance;
import cn.duban.gateway.keys.SchoolKeys;
import cn.duban.gateway.staff.PresentedText;
import cn.duban.gateway.staff.SessionCookie;
import cn.duban.gateway.staff.StaffSessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 迎门 — from what a request shows to the visitor behind it.
///
/// - A header that shows something wrong is refused: whoever sent it meant it.
/// - A cookie that is over is as good as none: the browser sent it, not the person.
@Component
class Reception {
    private static final Set<String> BEFORE_CHANGE =
            Set.of("/api/v1/session", "/api/v1/session/password");

    private final SchoolKeys keys;
    private final StaffSessions sessions;

    Reception(SchoolKeys keys, StaffSessions sessions) {
        this.keys = keys;
        this.sessions = sessions;
    }

    Optional<Visitor> visitorOf(HttpServletRequest request) {
        var shown = PresentedText.of(request);
        if (shown.isPresent()) {
            return Optional.of(byHeader(shown.get(), request.getRemoteAddr()));
        }
        return SessionCookie.in(request).flatMap(text -> sessions.holderOf(text, Entrance.COOKIE));
    }

    /// What is left to somebody who has yet to change the password another has chosen: the pages,
    /// their own session and the new password.
    void refuseFirstPassword(Visitor visitor, HttpServletRequest request) {
        var api = request.getServletPath().startsWith("/api");
        if (api
                && visitor.entrance() != Entrance.KEY
                && !BEFORE_CHANGE.contains(request.getRequestURI())
                && sessions.mustChangeFirst(visitor.subject())) {
            throw new GatewayProblem.PasswordFirst();
        }
    }

    /// The cookie's new content, when it was used after a while.
    Optional<String> renewedCookie(HttpServletRequest request) {
        return SessionCookie.in(request).flatMap(sessions::renewed);
    }

    private Visitor byHeader(String text, String address) {
        return PresentedText.isSession(text)
                ? sessions.holderOf(text, Entrance.BEARER)
                        .orElseThrow(GatewayProblem.SessionOver::new)
                : keys.holderOf(text, address).orElseThrow(GatewayProblem.KeyRefused::new);
    }
}
