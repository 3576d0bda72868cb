package cn.duban.indicator.recheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 样本 as shown.
///
/// @param population rows it was drawn from
/// @param items absent in lists
@JsonInclude(JsonInclude.Include.NON_NULL)
record SampleView(
        String id,
        String form,
        String formName,
        String period,
        @Nullable String unit,
        @Nullable String unitName,
        String seed,
        int population,
        int size,
        List<String> elements,
        @Nullable String drawnBy,
        Instant drawnAt,
        Outcome outcome,
        @Nullable List<ItemView> items) {

    /// 差错情况 of a sample.
    ///
    /// @param rate wrong in percent of checked, two decimals, for reading only; absent before the
    ///   first
    /// @param doubted whether it is above the bound by which figures are doubted
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            int rowsChecked,
            int checked,
            int wrong,
            @Nullable String rate,
            boolean doubted,
            String says) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            String school,
            String name,
            @Nullable String stage,
            String receipt,
            Instant receivedAt,
            String submittedBy,
            List<CellView> cells,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            @Nullable String note) {}

    /// @param agrees absent where nobody has looked
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellView(
            String element,
            String name,
            @Nullable String reported,
            @Nullable String found,
            @Nullable Boolean agrees) {}
}
