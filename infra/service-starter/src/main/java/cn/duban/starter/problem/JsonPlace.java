package cn.duban.starter.problem;

import cn.duban.starter.messaging.EventJson;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Where in a JSON body reading stopped, and why, in words a script's author can use.
final class JsonPlace {
    private static final String WHOLE = "/";

    private JsonPlace() {}

    static Violation of(HttpMessageNotReadableException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof JacksonException jackson) {
                return of(jackson);
            }
        }
        return Violation.of(WHOLE, "body-missing", "请求没有内容，应为JSON。");
    }

    /// The place and what is wrong there, as one sentence.
    static String inOneSentence(Violation place) {
        return place.at().equals(WHOLE)
                ? place.message()
                : "%s：%s".formatted(place.at(), place.message());
    }

    static String pointer(String field) {
        return "/" + field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    }

    private static Violation of(JacksonException e) {
        String path =
                e.getPath().stream()
                        .map(r ->
                                r.getPropertyName() == null
                                        ? String.valueOf(r.getIndex())
                                        : r.getPropertyName())
                        .collect(Collectors.joining("/", "/", ""));
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                    Violation.of(
                            path,
                            "unknown-field",
                            "没有名为“%s”的字段。".formatted(unknown.getPropertyName()));
            case InvalidFormatException format ->
                    wanted(path, format.getValue(), format.getTargetType());
            case MismatchedInputException other -> wanted(path, null, other.getTargetType());
            case DatabindException _ -> Violation.of(path, "unfit-value", "此处的值不符合要求。");
            default -> Violation.of(path, "not-json", "%s处不是合法的JSON。".formatted(lineOf(e)));
        };
    }

    private static Violation wanted(String path, @Nullable Object value, @Nullable Class<?> type) {
        String subject = path.equals(WHOLE) ? "请求内容" : "此处";
        return Wanted.at(
                path, subject, value, type, c -> EventJson.MAPPER.valueToTree(c).asString());
    }

    private static String lineOf(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? "" : "第%d行第%d列".formatted(at.getLineNr(), at.getColumnNr());
    }
}
