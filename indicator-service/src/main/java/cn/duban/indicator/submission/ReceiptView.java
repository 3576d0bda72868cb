package cn.duban.indicator.submission;

import cn.duban.indicator.submission.Receipt.Tally;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.indicator.submission.Verdicts.RowVerdict;
import cn.duban.starter.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 回执 as the sender sees it; the counts add up: sent = accepted + refused, and accepted = created +
/// changed + unchanged.
@Schema(description = "回执：sent = accepted + refused；accepted = created + changed + unchanged")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptView(
        @Schema(
                        description = "回执号，R加按时间递增的编号；试运行没有回执号",
                        example = "R01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b0f")
                @Nullable String receipt,
        @Schema(description = "接收时间，带时区；来源：本服务的时钟") @Nullable Instant receivedAt,
        @Schema(description = "送来的行数，单位：行，1至5000（批量任务至50000）；来源：送来的文件", example = "3") int sent,
        @Schema(description = "接收的行数，单位：行，0至sent；来源：逐行检查", example = "2") int accepted,
        @Schema(description = "其中新增，单位：行，0至accepted；来源：与已报的比较", example = "1") int created,
        @Schema(description = "其中更正或撤回，单位：行，0至accepted；来源：与已报的比较", example = "1") int changed,
        @Schema(description = "其中与已报完全相同，单位：行，0至accepted；来源：与已报的比较；不再发出，不重新汇总", example = "0")
                int unchanged,
        @Schema(description = "接收的行中带提示或说明的，单位：行，0至accepted；来源：逐行检查", example = "0") int warned,
        @Schema(description = "没有接收的行数，单位：行，0至sent；来源：逐行检查；原因逐条在errors中", example = "1")
                int refused,
        @Schema(description = "没有接收的原因：位置、稳定代码、中文说明、相近的正确写法") List<Violation> errors,
        @Schema(description = "经验检查的提示，代码与errors同一体系；须说明而未说明的，errors中另有explanation-needed")
                List<Violation> warnings,
        @Schema(description = "逐行裁定；仅当请求带verdicts=true") @Nullable List<RowVerdict> verdicts,
        @Schema(description = "试运行：哪些指标会变，单位在前，至多500个；网关另加lights（会变的灯）或lightsNote（为什么没有试算）")
                @Nullable List<FigurePreview> figures,
        @Schema(description = "批量任务：各批的回执号") @Nullable List<String> receipts) {

    static ReceiptView of(Receipt receipt) {
        return of(
                receipt.number(),
                receipt.receivedAt(),
                receipt.sent(),
                receipt.tallied(),
                receipt.violations(),
                receipt.remarks());
    }

    static ReceiptView trial(Verdicts verdicts, List<FigurePreview> figures) {
        return of(
                        null,
                        null,
                        verdicts.sent(),
                        Tally.of(verdicts),
                        verdicts.objections(),
                        verdicts.warnings())
                .with(null, figures, null);
    }

    static ReceiptView of(
            @Nullable String number,
            @Nullable Instant receivedAt,
            int sent,
            Tally tally,
            List<Violation> errors,
            List<Violation> warnings) {
        int accepted = tally.created() + tally.changed() + tally.unchanged();
        return new ReceiptView(
                number,
                receivedAt,
                sent,
                accepted,
                tally.created(),
                tally.changed(),
                tally.unchanged(),
                tally.warned(),
                sent - accepted,
                errors,
                warnings,
                null,
                null,
                null);
    }

    ReceiptView with(
            @Nullable List<RowVerdict> verdicts,
            @Nullable List<FigurePreview> figures,
            @Nullable List<String> receipts) {
        return new ReceiptView(
                receipt,
                receivedAt,
                sent,
                accepted,
                created,
                changed,
                unchanged,
                warned,
                refused,
                errors,
                warnings,
                verdicts,
                figures,
                receipts);
    }

    /// With the rows, for looking a receipt up later.
    record WithRows(
            ReceiptView receipt,
            @Schema(description = "接收的行，按送来的顺序") List<GoodRow> rows,
            @Schema(description = "汇总到哪里了") RollUpState rollUp) {}

    /// 汇总情况: whether the figures these rows feed include them.
    record RollUpState(
            @Schema(description = "这些行影响的指标值是否都已包含它们") boolean included,
            @Schema(description = "受影响的指标值个数，单位：个；来源：汇总；只看学校和其上各级单位", example = "12") int figures,
            @Schema(description = "其中尚未包含的，单位：个，0至figures；来源：汇总", example = "0") int waiting,
            @Schema(description = "全部包含的时刻，带时区；来源：汇总发布指标值的时间；尚未全部包含时没有")
                    @Nullable Instant includedAt) {}
}
