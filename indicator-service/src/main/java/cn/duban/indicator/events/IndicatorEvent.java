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
    /// @param late 迟报: came after its period had closed, by an exception; absent when in time
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AcceptedRow(
            String form,
            String period,
            @Nullable String stage,
            Map<String, String> values,
            boolean withdrawn,
            @Nullable String explanation,
            @Nullable List<String> warnings,
            @Nullable Boolean late) {

        public AcceptedRow(
                String form, String period, Map<String, String> values, boolean withdrawn) {
            this(form, period, null, values, withdrawn, null, null, null);
        }
    }

    /// 数值已复核: log beside the rows, key = school; what stands of a row in one sample, of which the
    /// greater version counts. Of several samples the later re-check counts. Nothing agreed and
    /// nothing differed: it is taken back, and another sample's counts again.
    @JsonTypeName("indicator.row-rechecked.v1")
    record RowRechecked(
            String sample,
            String school,
            String form,
            String period,
            @Nullable String stage,
            OffsetDateTime checkedAt,
            List<String> agreed,
            List<String> differed)
            implements IndicatorEvent {}

    /// 单元格已退回: event, key = school.
    @JsonTypeName("indicator.cell-returned.v1")
    record CellReturned(
            String school,
            String schoolName,
            @Nullable String unit,
            String form,
            String formName,
            String period,
            @Nullable String stage,
            String element,
            String elementName,
            @Nullable String value,
            String reason,
            LocalDate due,
            String returnedBy)
            implements IndicatorEvent {}

    /// 退回已答复: event, key = school; by a corrected number or by words.
    @JsonTypeName("indicator.cell-answered.v1")
    record CellAnswered(
            String school,
            String schoolName,
            @Nullable String unit,
            String form,
            String formName,
            String period,
            @Nullable String stage,
            String element,
            String elementName,
            String how,
            @Nullable String before,
            @Nullable String now,
            @Nullable String explanation,
            LocalDate due,
            String answeredBy)
            implements IndicatorEvent {}

    /// 补报已许可: event, key = period code.
    @JsonTypeName("indicator.exception-granted.v1")
    record ExceptionGranted(
            String exception,
            String form,
            String formName,
            String period,
            List<String> schools,
            String reason,
            OffsetDateTime expires,
            String grantedBy)
            implements IndicatorEvent {}

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
            @Nullable Integer late,
            @Nullable Trust trust)
            implements IndicatorEvent {}

    /// 覆盖: 应报 and 已报 schools.
    record Coverage(int applicable, int reported) {}

    /// 可信度: what re-checks (抽测复核) found of the numbers behind a figure.
    ///
    /// @param mark TRUSTED or DOUBTED; UNTESTED is reserved and never sent: a figure nobody has
    ///   checked has no trust at all
    /// @param checked how many of them were checked again
    /// @param wrong how many of those did not agree
    record Trust(Mark mark, int checked, int wrong) {
        public enum Mark {
            TRUSTED,
            DOUBTED,
            UNTESTED
        }
    }

    /// 填报状态.
    enum Status {
        NOT_STARTED,
        PARTIAL,
        COMPLETE
    }
}
