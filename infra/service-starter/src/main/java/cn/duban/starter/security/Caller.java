package cn.duban.starter.security;

import java.util.Optional;
import java.util.Set;

/// 来者 — who asks, as the gateway vouched for it; a controller method takes it as a parameter.
///
/// - [#school] is there for a school's own key: such a caller sees and sends only that school.
/// - [#unit] narrows staff to one unit and what lies under it.
public record Caller(
        String subject,
        String name,
        Set<String> roles,
        Set<String> scopes,
        Optional<String> school,
        Optional<String> unit) {

    /// Others' schools do not exist for a school: answer 404, never 403.
    public boolean maySee(String otherSchool) {
        return school.isEmpty() || school.get().equals(otherSchool);
    }
}
