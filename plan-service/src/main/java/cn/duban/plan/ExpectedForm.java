package cn.duban.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;

/// 应有的写法 — what can stand where a value could not be read, with an example; pure.
record ExpectedForm(String sentence, String example) {

    static ExpectedForm of(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(type);
        }
        if (type == LocalDate.class) {
            return new ExpectedForm("要写成年-月-日，并且是有的日子", "如2026-03-01");
        }
        if (type == OffsetDateTime.class || type == Instant.class) {
            return new ExpectedForm("要写成带时区的时间", "如2026-03-01T10:00:00+08:00");
        }
        if (type == Boolean.class || type == boolean.class) {
            return new ExpectedForm("只能是true（是）或false（否）", "如true");
        }
        if (type == Integer.class || type == int.class || type == Long.class) {
            return new ExpectedForm("要写成整数", "如1");
        }
        return type == BigDecimal.class
                ? new ExpectedForm("要写成数字", "如3或92.5")
                : new ExpectedForm("写法不对", "按接口说明（/docs）检查");
    }

    private static ExpectedForm oneOf(Class<?> type) {
        String all =
                Arrays.stream(type.getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .collect(Collectors.joining("、"));
        String first = ((Enum<?>) type.getEnumConstants()[0]).name();
        return new ExpectedForm("只能是" + all + "之一", "如" + first);
    }
}
