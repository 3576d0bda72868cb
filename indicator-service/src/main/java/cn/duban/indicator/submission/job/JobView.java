package cn.duban.indicator.submission.job;

import cn.duban.indicator.submission.ReceiptView;
import cn.duban.starter.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 批量任务 as its sender sees it.
@Schema(description = "批量任务的进度；完成后result与一次推送的回执相同")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
        @Schema(description = "任务编号，J加按时间递增的编号") String job,
        @Schema(
                        description =
                                "状态：QUEUED 排队 · RUNNING 办理中 · DONE 完成 · CANCELLED 已取消 · REFUSED 全收或全不收的文件有坏行，一行也没有接收 · FAILED 整个文件无法读取")
                Job.State state,
        @Schema(description = "是否全收或全不收：先把整个文件检查完，再一起接收；检查完以后不能取消") boolean atomic,
        @Schema(description = "文件的行数，单位：行，至多50000；来源：送来的文件；读完文件前为0", example = "2300") int rows,
        @Schema(description = "已接收或拒绝的行数，单位：行，0至rows；来源：本服务", example = "2300") int done,
        @Schema(description = "已检查的行数，单位：行，0至rows；来源：本服务；不是全收或全不收的任务等于done", example = "2300")
                int checked,
        @Schema(description = "提交时间，带时区；来源：本服务的时钟") Instant createdAt,
        @Schema(description = "结束时间，同上；未结束时没有") @Nullable Instant finishedAt,
        @Schema(description = "整个文件被拒的代码，如too-many-rows；仅FAILED和REFUSED") @Nullable String problem,
        @Schema(description = "中文说明；仅FAILED和REFUSED") @Nullable String detail,
        @Schema(description = "回执，与一次推送相同；取消的任务只含已办理的部分") @Nullable ReceiptView result,
        @Schema(description = "逐条原因，与一次推送被拒时的errors相同；仅REFUSED") @Nullable List<Violation> errors) {

    static JobView of(
            Job job,
            @Nullable String detail,
            @Nullable ReceiptView result,
            @Nullable List<Violation> errors) {
        return new JobView(
                job.id(),
                job.state(),
                job.atomic() != null,
                job.rows(),
                job.rowsDone(),
                job.rowsChecked(),
                job.createdAt(),
                job.finishedAt(),
                job.problem(),
                detail,
                result,
                errors);
    }
}
