package cn.duban.plan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 计划服务对外说的每一句话 — what plan-service tells the world, in the order of a year.
///
/// Additive only: a new field is optional, a changed meaning is a new `.v2`. Numbers are exact
/// decimals as text.
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PlanEvent {
    /// 灯色, as published.
    enum Colour {
        GREEN,
        YELLOW,
        RED,
        GREY
    }

    /// 计划已确认.
    @JsonTypeName("plan.plan-confirmed.v1")
    record PlanConfirmed(
            String plan, String title, int year, String unit, int commitments, String confirmedBy)
            implements PlanEvent {}

    /// 承诺已研判 — full state of one commitment with its derived light.
    ///
    /// @param adjusted what amendments made of target and deadline, why, and who approved
    @JsonTypeName("plan.commitment-assessed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommitmentAssessed(
            String commitment,
            String plan,
            String planTitle,
            int year,
            String unit,
            String text,
            List<String> path,
            String subject,
            @Nullable String indicator,
            @Nullable String lead,
            Target target,
            @Nullable LocalDate deadline,
            Light light,
            @Nullable Figure figure,
            @Nullable String expected,
            @Nullable String achievement,
            boolean restricted,
            @Nullable String adjusted)
            implements PlanEvent {

        /// 目标; `direction` (UP, DOWN) tells it for a change without an amount.
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Target(
                String comparator,
                @Nullable String value,
                @Nullable String value2,
                @Nullable String unit,
                @Nullable String baseline,
                @Nullable String frequency,
                @Nullable String direction) {}

        /// 灯.
        public record Light(Colour colour, String reason, OffsetDateTime since, LocalDate asOf) {}

        /// 用于判断的数值; an own counter has a value alone.
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Figure(
                String value,
                @Nullable String period,
                @Nullable Integer applicable,
                @Nullable Integer reported,
                @Nullable OffsetDateTime asOf) {}
    }

    /// 承诺已移出计划 — it is followed no more, and whoever shows its light takes it away.
    @JsonTypeName("plan.commitment-dropped.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommitmentDropped(
            String commitment,
            String plan,
            String planTitle,
            int year,
            String unit,
            String text,
            String subject,
            @Nullable String indicator,
            @Nullable String lead,
            String reason,
            String proposedBy,
            String approvedBy,
            OffsetDateTime droppedAt)
            implements PlanEvent {}

    /// 亮灯已变化 — complete in itself, no call back needed.
    @JsonTypeName("plan.light-changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LightChanged(
            String plan,
            String planTitle,
            String commitment,
            String unit,
            String text,
            String subject,
            @Nullable String indicator,
            @Nullable String lead,
            Colour from,
            Colour to,
            String reason,
            @Nullable String value,
            String target,
            @Nullable LocalDate deadline,
            LocalDate asOf,
            String link)
            implements PlanEvent {}

    /// 督办事项已流转 — one step of a matter's life; complete in itself.
    @JsonTypeName("plan.matter-moved.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatterMoved(
            String plan,
            String planTitle,
            String matter,
            @Nullable String commitment,
            String unit,
            String title,
            List<String> responsible,
            String move,
            String moveName,
            String fromState,
            String toState,
            String by,
            @Nullable String text,
            @Nullable LocalDate deadline,
            @Nullable String overruled,
            String summary,
            String link)
            implements PlanEvent {}

    /// 督办提醒已发出 — one step of the ladder, or a 催办 by hand: who, what, by when.
    @JsonTypeName("plan.matter-reminded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatterReminded(
            String plan,
            String planTitle,
            String matter,
            @Nullable String commitment,
            String unit,
            String title,
            String responsible,
            String key,
            String step,
            String stepName,
            int level,
            List<String> addressees,
            LocalDate deadline,
            int workdaysLeft,
            String summary,
            String link)
            implements PlanEvent {}
}
