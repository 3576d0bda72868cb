package cn.duban.indicator.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// 指标预告 — a figure that a push would change, before and after; computed from the rows, stored
/// nowhere.
@Schema(description = "试运行: 一个会变化的指标值, 由最新各行按公式重新计算")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigurePreview(
        @Schema(description = "指标代码, 来源: 目录", example = "PRE.KIDS") String indicator,
        @Schema(description = "指标名称", example = "近视率") String name,
        @Schema(description = "单位或学校代码，来源：名册", example = "990101") String unit,
        @Schema(description = "单位或学校名称", example = "示例区") String unitName,
        @Schema(description = "期别代码", example = "2026-spring") String period,
        @Schema(description = "现值，单位：指标的单位，至多10位小数；来源：汇总；不能计算时没有", example = "37.9")
                @Nullable String before,
        @Schema(description = "提交后的值，同上", example = "37.6") @Nullable String after,
        @Schema(description = "现已报学校数，单位：所，0以上；来源：汇总", example = "37") int reportedBefore,
        @Schema(description = "提交后已报学校数，单位：所，0以上；来源：试算", example = "38") int reportedAfter) {}
