package cn.duban.indicator.submission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 推送的说明 — what the API description says of a push's body; its examples are run by a test.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        summary = "推送填报数据",
        description =
                """
                一行或多行（一次至多5000行；更多请用批量任务）。好的行接收，坏的行逐格说明；atomic=true时全收或全不收；\
                dryRun=true只试算不保存，答复里的figures是会变的指标值，lights是会变的灯（计划、承诺、从什么颜色变成什么颜色、原因），\
                由网关请计划服务试算后加上；计划服务没有应答时没有lights，lightsNote说明原因；verdicts=true逐行列出裁定。同一Idempotency-Key和内容得到同一张回执。\
                XLSX可用Accept要回标红的同一文件。\
                """,
        requestBody =
                @RequestBody(
                        required = true,
                        content = {
                            @Content(
                                    mediaType = "application/json",
                                    schema = @Schema(implementation = PushDescribed.Body.class),
                                    examples = {
                                        @ExampleObject(name = "多行", value = PushDescribed.MANY),
                                        @ExampleObject(name = "一行", value = PushDescribed.ONE)
                                    }),
                            @Content(
                                    mediaType = PushDescribed.NDJSON,
                                    schema = @Schema(implementation = PushDescribed.Row.class),
                                    examples =
                                            @ExampleObject(
                                                    name = "每行一个对象",
                                                    value = PushDescribed.ONE)),
                            @Content(
                                    mediaType = PushDescribed.CSV,
                                    schema =
                                            @Schema(
                                                    type = "string",
                                                    description = "第一行为列名：代码或中文名；UTF-8或GB18030"),
                                    examples =
                                            @ExampleObject(
                                                    name = "表格",
                                                    value = PushDescribed.TABLE)),
                            @Content(
                                    mediaType = PushDescribed.XLSX,
                                    schema =
                                            @Schema(
                                                    type = "string",
                                                    format = "binary",
                                                    description = "模板或任何前20行内有列名的工作簿"))
                        }))
@interface PushDescribed {

    String NDJSON = "application/x-ndjson";
    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    String ONE =
            """
            {"school":"1199000017","form":"KINDERGARTEN","period":"2026-spring","values":{"kid.enrolled":268,"tea.full":22}}\
            """;
    String MANY = "{\"rows\":[" + ONE + "]}";
    String TABLE =
            "school,form,period,kid.enrolled,tea.full\n1199000017,KINDERGARTEN,2026-spring,268,22\n";

    /// 多行.
    @Schema(description = "一次推送的多行")
    record Body(@Schema(description = "1至5000行") List<Row> rows) {}

    /// 一行.
    @Schema(description = "一行：一个学校（或单位）在一张报表、一个期别的全部数")
    record Row(
            @Schema(
                            description = "学校（机构）标识码，10位；学校自己推送时可省；单位填报的报表写单位代码。来源：名册",
                            example = "1199000017")
                    @Nullable String school,
            @Schema(description = "报表代码。来源：/api/v1/catalogue/forms", example = "KINDERGARTEN")
                    String form,
            @Schema(description = "期别代码。来源：/api/v1/periods", example = "2026-spring") String period,
            @Schema(
                            description =
                                    "学段：PRESCHOOL PRIMARY JUNIOR SENIOR VOCATIONAL 或中文名；仅按学段填报的报表",
                            example = "PRIMARY")
                    @Nullable String stage,
            @Schema(description = "要素代码→数值；单位、类型、上下限见目录的要素；数字或文字均可，至多15位整数、6位小数；是否用true/false")
                    Map<String, Object> values,
            @Schema(description = "撤回这一行，不再计入；此时values可省") @Nullable Boolean withdrawn,
            @Schema(description = "说明：经验检查要求说明原因时填写，至多1000字；审核人可见", example = "新建教学楼投入使用，扩班6个")
                    @Nullable String explanation) {}
}
