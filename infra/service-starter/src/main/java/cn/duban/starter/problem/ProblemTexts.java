package cn.duban.starter.problem;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Says a refusal in words: RFC 9457 with a stable code, a Chinese sentence, the exact places and
/// the number (`traceId`, 问题编号) under which the log tells more.
public final class ProblemTexts {
    private static final Logger log = LoggerFactory.getLogger(ProblemTexts.class);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

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
        String text = texts.getMessage(key, enough(key, args), null, Locale.SIMPLIFIED_CHINESE);
        return text == null ? key : text;
    }

    /// A place nobody fills is a mistake of ours: the log says so, and no reader sees its braces.
    private Object[] enough(String key, Object... args) {
        String pattern = texts.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE);
        int places = places(pattern == null ? "" : pattern);
        if (places <= args.length) {
            return args;
        }
        log.error("text {} has {} places, and {} are filled", key, places, args.length);
        Object[] all = Arrays.copyOf(args, places);
        Arrays.fill(all, args.length, places, "…");
        return all;
    }

    /// How many arguments a text asks for.
    static int places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private @Nullable String traceId() {
        Tracer known = tracer.getIfAvailable();
        return known == null || known.currentSpan() == null
                ? null
                : known.currentSpan().context().traceId();
    }
}
