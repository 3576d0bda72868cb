package cn.duban.school.school;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 日期 — days as clerks and sheets write them: 2026-09-01, 2026/9/1, 2026.9.1, 2026年9月1日.
public final class Days {
    private static final Pattern LOOSE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final LocalDate EARLIEST = LocalDate.of(1840, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private Days() {}

    public static Optional<LocalDate> read(@Nullable String raw) {
        var parts = LOOSE.matcher(SchoolRow.text(raw));
        try {
            return parts.matches()
                    ? Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(parts.group(1)),
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// A day a school or a document can be about.
    public static boolean isSound(LocalDate day) {
        return !day.isBefore(EARLIEST) && day.isBefore(LATEST);
    }
}
