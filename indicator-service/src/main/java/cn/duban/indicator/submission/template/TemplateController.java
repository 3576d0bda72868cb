package cn.duban.indicator.submission.template;

import cn.duban.indicator.IndicatorProblem.NoSuchPeriod;
import cn.duban.indicator.PushProblem.NobodyAsked;
import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.period.FittingPeriod;
import cn.duban.indicator.period.Period;
import cn.duban.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 模板 over HTTP: a workbook to fill in, for a school or for all schools under a unit.
@RestController
@RequestMapping("/api/v1/submissions/templates")
class TemplateController {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Catalogue catalogue;
    private final LinesToFill lines;

    TemplateController(Catalogue catalogue, LinesToFill lines) {
        this.catalogue = catalogue;
        this.lines = lines;
    }

    @Operation(summary = "下载填报模板", description = "已填好代码、名称和上期数的.xlsx；学校只得到自己的一行")
    @GetMapping(value = "/{form}", produces = XLSX)
    @PreAuthorize("hasAuthority('SCOPE_submission:read')")
    ResponseEntity<byte[]> template(
            @Parameter(description = "报表代码", example = "FITNESS") @PathVariable("form") String code,
            @Parameter(description = "期别代码", example = "2025-2026") @RequestParam String period,
            @Parameter(description = "学校代码；不写则为单位下全部应填学校") @RequestParam Optional<String> school,
            @Parameter(description = "单位代码；不写则为所见的全部") @RequestParam Optional<String> unit,
            Caller caller) {
        Form form = catalogue.formAsked(code);
        Period span = Period.parse(period).orElseThrow(() -> new NoSuchPeriod(period));
        FittingPeriod.of(span, form.periodType(), "报表“%s”".formatted(form.name()));
        List<TemplateLine> asked = lines.of(form, span, school, unit, caller);
        if (asked.isEmpty()) {
            throw new NobodyAsked(code);
        }
        String name = "%s-%s.xlsx".formatted(form.name(), period);
        ContentDisposition file =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(FormWorkbook.of(form, period, asked));
    }
}
