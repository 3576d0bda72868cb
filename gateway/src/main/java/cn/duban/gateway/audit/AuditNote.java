package cn.duban.gateway.audit;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/// 附注 — what the trail should say of a request beyond its address, such as the name somebody tried
/// to sign in with.
public final class AuditNote {
    private static final String ATTRIBUTE = AuditNote.class.getName();

    private AuditNote() {}

    public static void on(ServletRequest request, String note) {
        request.setAttribute(ATTRIBUTE, note);
    }

    static @Nullable String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String note ? note : null;
    }
}
