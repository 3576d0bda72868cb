package cn.duban.plan.summary;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.summary.ReportFile.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 报告 — every kind of report as of now or any past day, the figures bound in it, and the table.
@RestController
class ReportController {
    private final WritingReport writing;

    ReportController(WritingReport writing) {
        this.writing = writing;
    }

    @GetMapping("/api/v1/reports/{plan}/{kind}.docx")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ResponseEntity<byte[]> report(
            @PathVariable String plan,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String asOf) {
        Written written = writing.write(plan, kind(kind), Moment.of(asOf));
        return Download.DOCX.of(written.docx(), written.report().title());
    }

    @GetMapping("/api/v1/reports/{plan}/{kind}/figures")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<BoundFigure> figures(
            @PathVariable String plan,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String asOf) {
        return writing.write(plan, kind(kind), Moment.of(asOf)).figures();
    }

    @GetMapping("/api/v1/reports/{plan}/commitments.xlsx")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ResponseEntity<byte[]> sheet(
            @PathVariable String plan, @RequestParam(required = false) @Nullable String asOf) {
        return Download.XLSX.of(writing.sheet(plan, Moment.of(asOf)), plan + "-任务完成情况");
    }

    @GetMapping("/api/v1/plans/{id}/summary.docx")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    ResponseEntity<byte[]> summary(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf) {
        return report(id, ReportKind.YEAR.slug(), asOf);
    }

    @GetMapping("/api/v1/plans/{id}/summary/figures")
    @PreAuthorize("hasAuthority('SCOPE_plan:read')")
    List<BoundFigure> summaryFigures(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf) {
        return figures(id, ReportKind.YEAR.slug(), asOf);
    }

    static ReportKind kind(String name) {
        return ReportKind.called(name).orElseThrow(() -> new SummaryProblem.NoSuchReportKind(name));
    }
}
