package cn.duban.indicator.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 指标服务对外说的每一句话 — what indicator-service tells the world, in the order of a year.
///
/// Additive only: a new field is optional, a changed meaning is a new version. Numbers that must
/// stay exact travel as text.
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface IndicatorEvent {

    /// 期别 as it travels.
    record PeriodSpan(
            String code, String type, LocalDate from, LocalDate to, LocalDate reference) {}

    /// 指标已定义: state, key = indicator code.
    @JsonTypeName("indicator.indicator-defined.v1")
    record IndicatorDefined(
            String indicator,
            String name,
            List<String> aliases,
            String unit,
            int decimals,
            String better,
            String periodType,
            String finalizer,
            String source,
            @Nullable BigDecimal floor,
            boolean restricted,
            @Nullable String cutOf)
            implements IndicatorEvent {}

    /// 填报期已开放: event, key = period code.
    @JsonTypeName("indicator.period-opened.v1")
    record PeriodOpened(PeriodSpan period, LocalDate opens, LocalDate closes)
            implements IndicatorEvent {}

    /// 填报已接收: log, key = school; the higher receipt number wins per form and period.
    @JsonTypeName("indicator.submissions-accepted.v1")
    record SubmissionsAccepted(
            String receipt,
            String school,
            OffsetDateTime submittedAt,
            String submittedBy,
            List<AcceptedRow> rows)
            implements IndicatorEvent {}

    /// One accepted row inside [SubmissionsAccepted]; yes/no is 1 or 0.
    ///
    /// @param stage 学段, where the form asks by it
    /// @param explanation 说明, what the sender wrote about numbers that look odd
    /// @param warnings 经验检查: codes of what looked odd and was explained or only remarked
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AcceptedRow(
            String form,
            String period,
            @Nullable String stage,
            Map<String, String> values,
            boolean withdrawn,
            @Nullable String explanation,
            @Nullable List<String> warnings) {

        public AcceptedRow(
                String form, String period, Map<String, String> values, boolean withdrawn) {
            this(form, period, null, values, withdrawn, null, null);
        }
    }

    /// 指标值已变化: state, key = indicator|unit|period.
    @JsonTypeName("indicator.figure-changed.v1")
    record FigureChanged(
            String indicator,
            String unit,
            String level,
            @Nullable String parent,
            PeriodSpan period,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            int factor,
            Coverage coverage,
            Status status,
            @Nullable OffsetDateTime asOf,
            int definition,
            @Nullable Integer late)
            implements IndicatorEvent {}

    /// 覆盖: 应报 and 已报 schools.
    record Coverage(int applicable, int reported) {}

    /// 填报状态.
    enum Status {
        NOT_STARTED,
        PARTIAL,
        COMPLETE
    }
}
