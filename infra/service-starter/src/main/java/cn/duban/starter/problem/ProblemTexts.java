package cn.duban.starter.problem;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Says a refusal in words: RFC 9457 with a stable code, a Chinese sentence, the exact places and
/// the number (`traceId`, 问题编号) under which the log tells more.
public final class ProblemTexts {
    private final MessageSource texts;
    private final ObjectProvider<Tracer> tracer;

    ProblemTexts(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("problems", "duban-problems");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        this.texts = bundles;
    }

    public ProblemDetail of(Problem problem) {
        return of(problem.code(), problem.status(), problem.violations(), problem.args());
    }

    public ProblemDetail of(
            String code, HttpStatus status, List<Violation> violations, Object... args) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, text(code + ".detail", args));
        detail.setType(URI.create("urn:duban:problem:" + code));
        detail.setTitle(text(code + ".title", args));
        detail.setProperty("code", code);
        if (!violations.isEmpty()) {
            detail.setProperty("errors", violations);
        }
        String trace = traceId();
        if (trace != null) {
            detail.setProperty("traceId", trace);
        }
        return detail;
    }

    public String text(String key, Object... args) {
        String text = texts.getMessage(key, args, null, Locale.SIMPLIFIED_CHINESE);
        return text == null ? key : text;
    }

    private @Nullable String traceId() {
        Tracer known = tracer.getIfAvailable();
        return known == null || known.currentSpan() == null
                ? null
                : known.currentSpan().context().traceId();
    }
}
