package cn.duban.gateway.identity;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.Set;

/// 来访者 — who stands at the door, whichever way they proved it.
///
/// - [#subject] is an account's name, or `key:<id>` for a school's key; no account has a colon.
/// - [#school] is there for a school's key, [#unit] for staff scoped to one unit.
public record Visitor(
        Entrance entrance,
        String subject,
        String name,
        Set<String> roles,
        Set<String> scopes,
        Optional<String> school,
        Optional<String> unit) {

    private static final String ATTRIBUTE = Visitor.class.getName();

    /// How the visitor came in: only a cookie is sent by a browser on its own accord.
    public enum Entrance {
        KEY,
        BEARER,
        COOKIE
    }

    public Visitor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /// Somebody who found a key and shows it: no name, no rights.
    public static Visitor finder() {
        return new Visitor(
                Entrance.BEARER,
                "anyone:finder",
                "拾获者",
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    public void enter(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Optional<Visitor> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }
}
