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
import org.springframework.stereotype.Component;

/// 迎门 — from what a request shows to the visitor behind it.
///
/// - A header that shows something wrong is refused: whoever sent it meant it.
/// - A cookie that is over is as good as none: the browser sent it, not the person.
@Component
class Reception {
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
