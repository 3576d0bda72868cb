package cn.duban.starter.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/// 应填什么 — says of a value that could not be read which words are known, or what it should look
/// like; never the name of a class.
final class Wanted {
    private static final int SHOWN = 40;
    private static final Kind WHOLE = new Kind("not-a-number", "整数", "20");
    private static final Kind NUMBER = new Kind("not-a-number", "数字", "95.5");
    private static final Kind TIME = new Kind("not-a-time", "带时区的时间", "2026-03-01T14:05:00+08:00");

    private static final Map<Class<?>, Kind> KINDS =
            Map.ofEntries(
                    Map.entry(LocalDate.class, new Kind("not-a-date", "日期", "2026-03-01")),
                    Map.entry(YearMonth.class, new Kind("not-a-month", "年月", "2026-03")),
                    Map.entry(Year.class, new Kind("not-a-year", "年份", "2026")),
                    Map.entry(LocalTime.class, new Kind("not-a-time", "时刻", "14:05")),
                    Map.entry(
                            LocalDateTime.class,
                            new Kind("not-a-time", "日期和时刻", "2026-03-01T14:05:00")),
                    Map.entry(OffsetDateTime.class, TIME),
                    Map.entry(ZonedDateTime.class, TIME),
                    Map.entry(Instant.class, TIME),
                    Map.entry(Duration.class, new Kind("not-a-duration", "时长", "PT30M")),
                    Map.entry(java.time.Period.class, new Kind("not-a-duration", "时长", "P30D")),
                    Map.entry(Integer.class, WHOLE),
                    Map.entry(Long.class, WHOLE),
                    Map.entry(Short.class, WHOLE),
                    Map.entry(BigInteger.class, WHOLE),
                    Map.entry(BigDecimal.class, NUMBER),
                    Map.entry(Double.class, NUMBER),
                    Map.entry(Float.class, NUMBER),
                    Map.entry(Boolean.class, new Kind("not-yes-or-no", "是否", "true 或 false")));

    private Wanted() {}

    private record Kind(String code, String noun, String example) {}

    /// @param subject how the sentence begins: `参数 level`, `此处`
    /// @param word how a constant of an enum is written at this place
    static Violation at(
            String at,
            String subject,
            @Nullable Object value,
            @Nullable Class<?> type,
            Function<Object, String> word) {
        String said = value == null ? subject : "%s的值“%s”".formatted(subject, shown(value));
        Class<?> wanted =
                type == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(type);
        Object[] constants = wanted.getEnumConstants();
        if (constants != null) {
            List<String> words = Arrays.stream(constants).map(word).toList();
            return new Violation(
                    at,
                    "unknown-word",
                    "%s不在可选范围内，可以写：%s。".formatted(said, String.join("、", words)),
                    value == null ? null : Nearest.to(shown(value), words).orElse(null));
        }
        Kind kind = KINDS.get(wanted);
        return kind == null
                ? Violation.of(at, "wrong-type", said + shape(value, type))
                : new Violation(
                        at,
                        kind.code(),
                        "%s不能读作%s，应像 %s 这样写。".formatted(said, kind.noun(), kind.example()),
                        kind.example());
    }

    /// Where the value itself was read, its shape is right and what it says is not.
    private static String shape(@Nullable Object value, @Nullable Class<?> type) {
        return value != null || type == null ? "写法不对。" : Shape.of(type).inWords();
    }

    private static String shown(Object value) {
        String text = value instanceof Object[] many ? Arrays.toString(many) : value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
