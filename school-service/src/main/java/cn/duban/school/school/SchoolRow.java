package cn.duban.school.school;

import cn.duban.school.school.Profile.Ownership;
import cn.duban.school.school.Profile.Quality;
import cn.duban.school.school.Profile.Status;
import cn.duban.school.unit.UnitTree;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 学校行 — a school and one dated profile as somebody wrote it down; [SchoolRules] judges it.
///
/// Codes may be given by name (幼儿园), quality and status default to 无 and 在办, stages to what the
/// 办学类型 says.
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
        @Nullable String document,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> stages,
        @Nullable String inclusiveDocument,
        @Nullable String inclusiveFrom,
        @Nullable String inclusiveTo) {

    /// From cells by field name, as a sheet gives them.
    public static SchoolRow of(Map<String, String> cells) {
        String stages = cells.get("stages");
        return new SchoolRow(
                cells.get("school"),
                cells.get("name"),
                cells.get("from"),
                cells.get("unit"),
                cells.get("kind"),
                cells.get("sponsor"),
                cells.get("ownership"),
                cells.get("quality"),
                cells.get("area"),
                cells.get("status"),
                cells.get("document"),
                stages == null || stages.isBlank() ? null : List.of(stages),
                cells.get("inclusiveDocument"),
                cells.get("inclusiveFrom"),
                cells.get("inclusiveTo"));
    }

    /// The same row for this code, whatever it says.
    public SchoolRow of(String code) {
        return copied(code, document);
    }

    /// The same row with this document unless it names its own.
    public SchoolRow papered(@Nullable String by) {
        return copied(school, text(document).isEmpty() ? by : document);
    }

    private SchoolRow copied(@Nullable String code, @Nullable String paper) {
        return new SchoolRow(
                code,
                name,
                from,
                unit,
                kind,
                sponsor,
                ownership,
                quality,
                area,
                status,
                paper,
                stages,
                inclusiveDocument,
                inclusiveFrom,
                inclusiveTo);
    }

    public Optional<SchoolCode> readCode() {
        return SchoolCode.read(text(school));
    }

    public Optional<LocalDate> readFrom() {
        return Days.read(from);
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

    /// The recognition written down; nothing when its end is not a day.
    Optional<Recognition> readRecognition() {
        LocalDate begins = Days.read(inclusiveFrom).or(this::readFrom).orElse(LocalDate.MIN);
        String paper = text(inclusiveDocument).isEmpty() ? text(document) : text(inclusiveDocument);
        return Days.read(inclusiveTo)
                .map(end -> new Recognition(paper.isEmpty() ? null : paper, begins, end));
    }

    /// Only after the rules have passed the row.
    ///
    /// @param before the profile it follows: a recognition not written down again goes on
    Profile profile(UnitTree tree, @Nullable Profile before) {
        String type = CodeTables.KIND.read(text(kind)).orElseThrow();
        List<Stage> taught = Stage.read(stages).orElseThrow();
        return new Profile(
                readFrom().orElseThrow(),
                text(name),
                text(unit),
                tree.places(text(unit)),
                type,
                CodeTables.SPONSOR.read(text(sponsor)).orElseThrow(),
                readOwnership().orElseThrow(),
                recognition(before),
                readQuality().orElseThrow(),
                CodeTables.AREA.read(text(area)).orElseThrow(),
                taught.isEmpty() || taught.equals(Stage.of(type)) ? null : taught,
                readStatus().orElseThrow(),
                text(document).isEmpty() ? null : text(document));
    }

    private @Nullable Recognition recognition(@Nullable Profile before) {
        if (readOwnership().orElseThrow() != Ownership.INCLUSIVE_PRIVATE) {
            return null;
        }
        Recognition earlier = before == null ? null : before.inclusive();
        LocalDate day = readFrom().orElseThrow();
        boolean goesOn = text(inclusiveTo).isEmpty() && earlier != null && earlier.holdsOn(day);
        return goesOn ? earlier : readRecognition().orElse(null);
    }

    /// A name a school can have.
    public static boolean isName(String name) {
        return SchoolRules.isName(name);
    }

    public static String text(@Nullable String raw) {
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
