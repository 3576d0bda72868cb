package cn.duban.indicator.submission;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.starter.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 逐行裁定 — the verdict on every row of a push: accepted, accepted with a remark, or refused with
/// every objection to it.
///
/// @param accepted good rows in the order they were sent
/// @param refused how many rows have at least one objection
/// @param warned how many accepted rows carry a remark
/// @param objections why rows are refused
/// @param warnings 经验检查: remarks on accepted and refused rows alike
record Verdicts(
        int sent,
        List<GoodRow> accepted,
        int refused,
        int warned,
        List<Violation> objections,
        List<Violation> warnings,
        List<RowVerdict> rows) {

    /// An accepted row with the school or unit it is of, and what it does to what stood there.
    record GoodRow(String school, AcceptedRow row, @Nullable Outcome outcome) {}

    /// 结果: what an accepted row does.
    @Schema(description = "CREATED 新增 · CHANGED 更正或撤回 · UNCHANGED 与已报相同，不再发出")
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /// 裁定 of one row.
    ///
    /// @param outcome absent for a refused row
    record RowVerdict(
            @Schema(description = "位置：JSON Pointer、表格行号或单元格", example = "/rows/3") String at,
            @Schema(description = "裁定：OK 接收 · WARNED 接收但有提示 · REFUSED 不接收") Kind verdict,
            @Nullable Outcome outcome) {

        enum Kind {
            OK,
            WARNED,
            REFUSED
        }
    }

    int counted(Outcome outcome) {
        return (int) accepted.stream().filter(good -> good.outcome() == outcome).count();
    }
}
