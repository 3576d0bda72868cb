package cn.duban.school.school;

import cn.duban.school.school.Profile.Ownership;
import cn.duban.school.school.Profile.Quality;
import cn.duban.school.school.Profile.Status;
import cn.duban.school.unit.UnitTree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 学校行 — a school and one dated profile as somebody wrote it down; [SchoolRules] judges it.
///
/// Codes may be given by name (幼儿园), quality and status default to 无 and 在办.
public record SchoolRow(
        @Nullable String school,
        @Nullable String name,
        @Nullable String from,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String sponsor,
        @Nullable String ownership,
        @Nullable String quality,
        @Nullable String area,
        @Nullable String status,
        @Nullable String document) {

    private static final DateTimeFormatter SHEET_DATE = DateTimeFormatter.ofPattern("uuuu/M/d");

    SchoolRow of(String code) {
        return new SchoolRow(
                code, name, from, unit, kind, sponsor, ownership, quality, area, status, document);
    }

    Optional<SchoolCode> readCode() {
        return SchoolCode.read(text(school));
    }

    Optional<LocalDate> readFrom() {
        String day = text(from);
        try {
            return Optional.of(
                    day.contains("/") ? LocalDate.parse(day, SHEET_DATE) : LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Ownership> readOwnership() {
        return read(Ownership.values(), o -> o.chinese, text(ownership));
    }

    Optional<Quality> readQuality() {
        return text(quality).isEmpty()
                ? Optional.of(Quality.NONE)
                : read(Quality.values(), q -> q.chinese, text(quality));
    }

    Optional<Status> readStatus() {
        return text(status).isEmpty()
                ? Optional.of(Status.OPEN)
                : read(Status.values(), s -> s.chinese, text(status));
    }

    /// Only after the rules have passed the row.
    Profile profile(UnitTree tree) {
        return new Profile(
                readFrom().orElseThrow(),
                text(unit),
                tree.places(text(unit)),
                CodeTables.KIND.read(text(kind)).orElseThrow(),
                CodeTables.SPONSOR.read(text(sponsor)).orElseThrow(),
                readOwnership().orElseThrow(),
                readQuality().orElseThrow(),
                CodeTables.AREA.read(text(area)).orElseThrow(),
                readStatus().orElseThrow(),
                text(document).isEmpty() ? null : text(document));
    }

    static String text(@Nullable String raw) {
        return raw == null ? "" : raw.strip();
    }

    private static <E extends Enum<E>> Optional<E> read(
            E[] values, Function<E, String> chinese, String text) {
        for (E value : values) {
            if (value.name().equals(text) || chinese.apply(value).equals(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
