package cn.duban.plan.supervision.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 动作内容 — what a person sends with a move; what is needed depends on the move.
///
/// @param assignment which share, where a matter has several
/// @param figure the figure reported; without it the text is searched for one
/// @param override 例外办结, for a leader
public record MoveRequest(
        @Nullable String text,
        @Nullable LocalDate deadline,
        @Nullable String unit,
        @Nullable Integer assignment,
        @Nullable List<String> attachments,
        @Nullable List<Part> parts,
        @Nullable String into,
        @Nullable BigDecimal figure,
        @Nullable Boolean override) {

    /// 一份: a unit, what it has to do, its share of the target, its own deadline if it has one.
    public record Part(
            @Nullable String unit,
            @Nullable String task,
            @Nullable BigDecimal share,
            @Nullable LocalDate deadline) {}

    public static final MoveRequest EMPTY =
            new MoveRequest(null, null, null, null, null, null, null, null, null);

    public static MoveRequest saying(String text) {
        return new MoveRequest(text, null, null, null, null, null, null, null, null);
    }

    public MoveRequest until(LocalDate day) {
        return new MoveRequest(
                text, day, unit, assignment, attachments, parts, into, figure, override);
    }

    public MoveRequest to(String otherUnit) {
        return new MoveRequest(
                text, deadline, otherUnit, assignment, attachments, parts, into, figure, override);
    }

    List<String> files() {
        return attachments == null ? List.of() : attachments;
    }

    List<Part> shares() {
        return parts == null ? List.of() : parts;
    }

    boolean isSaying() {
        return text != null && !text.isBlank();
    }

    boolean overrides() {
        return Boolean.TRUE.equals(override);
    }
}
