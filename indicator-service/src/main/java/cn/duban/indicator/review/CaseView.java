package cn.duban.indicator.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 审核视图 — what a reviewer, or the school itself, sees of one row.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(Line row, List<CellView> cells, List<StampView> stamps) {

    /// 列表中的一行.
    ///
    /// @param due the earliest day among its returned cells
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String school,
            String name,
            @Nullable String unit,
            @Nullable String unitName,
            String form,
            String formName,
            String period,
            @Nullable String stage,
            @Schema(description = "PENDING 待审 · RETURNED 已退回 · OVERDUE 逾期未改 · APPROVED 已通过")
                    ReviewState state,
            String stateName,
            String receipt,
            Instant receivedAt,
            String submittedBy,
            boolean late,
            @Nullable String explanation,
            List<String> warnings,
            int returned,
            @Nullable LocalDate due) {}

    /// 单元格 with what stood there before.
    ///
    /// @param lastPeriod the period before
    /// @param lastApproved the number last approved
    /// @param changed whether it differs from the number last approved; absent where none was
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellView(
            String element,
            String name,
            String unit,
            @Nullable String value,
            @Nullable String lastPeriod,
            @Nullable String sinceLastPeriod,
            @Nullable String lastApproved,
            @Nullable Boolean changed,
            @Nullable ReturnView returned) {}

    /// 退回情况 of a cell.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReturnView(
            String reason,
            @Nullable String value,
            @Nullable String returnedBy,
            Instant at,
            LocalDate due,
            boolean open,
            boolean overdue) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StampView(
            Act act,
            String actName,
            @Nullable String element,
            String by,
            @Nullable String byName,
            Instant at,
            @Nullable String text,
            @Nullable String due,
            String receipt) {

        static StampView of(Stamp stamp) {
            return new StampView(
                    stamp.act(),
                    stamp.act().title(),
                    stamp.element(),
                    stamp.by().id(),
                    stamp.by().name(),
                    stamp.at(),
                    stamp.text(),
                    stamp.due(),
                    stamp.receipt());
        }
    }

    /// 退回的单元格, one by one, for the school's own list.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Returned(
            String school,
            String name,
            @Nullable String unit,
            String form,
            String formName,
            String period,
            @Nullable String stage,
            String element,
            String elementName,
            ReturnView returned) {}
}
