package cn.duban.indicator.submission;

import cn.duban.indicator.events.IndicatorEvent.Status;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 指标预告 — a figure that a push would change, before and after; computed from the rows, stored
/// nowhere; with all that a light is derived from.
@Schema(description = "试运行：一个会变化的指标值，由最新各行按公式重新计算")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigurePreview(
        @Schema(description = "指标代码，来源：目录", example = "PRE.KIDS") String indicator,
        @Schema(description = "指标名称", example = "近视率") String name,
        @Schema(description = "单位或学校代码，来源：名册", example = "990101") String unit,
        @Schema(description = "单位或学校名称", example = "示例区") String unitName,
        @Schema(description = "期别代码", example = "2026-spring") String period,
        @Schema(description = "期别名称", example = "2026年春季学期") String periodName,
        @Schema(description = "现值，单位：指标的单位，至多10位小数；来源：汇总；不能计算时没有", example = "37.9")
                @Nullable String before,
        @Schema(description = "提交后的值，同上", example = "37.6") @Nullable String after,
        @Schema(description = "现值，按指标的小数位数四舍五入并带单位；不能计算时没有", example = "37.90%")
                @Nullable String shownBefore,
        @Schema(description = "提交后的值，同上", example = "37.60%") @Nullable String shownAfter,
        @Schema(description = "现已报学校数，单位：所，0以上；来源：汇总", example = "37") int reportedBefore,
        @Schema(description = "提交后已报学校数，单位：所，0以上；来源：试算", example = "38") int reportedAfter,
        @Schema(description = "应报学校数，单位：所，0以上；来源：名册", example = "40") int applicable,
        @Schema(description = "提交后的分子，单位同指标；来源：试算；没有分子的算法没有", example = "1128")
                @Nullable String numerator,
        @Schema(description = "提交后的分母，单位同指标；来源：试算；不是比率或不能计算时没有", example = "3000")
                @Nullable String denominator,
        @Schema(description = "分子除以分母之后乘的数，1或100；无单位；来源：目录", example = "100") int factor,
        @Schema(description = "提交后的收齐情况：NOT_STARTED 还没有填报 · PARTIAL 部分 · COMPLETE 已齐")
                Status status,
        @Schema(description = "期别的第一天", example = "2026-02-01") LocalDate from,
        @Schema(description = "期别的最后一天", example = "2026-08-31") LocalDate to,
        @Schema(description = "统计时点", example = "2026-03-01") LocalDate reference) {}
