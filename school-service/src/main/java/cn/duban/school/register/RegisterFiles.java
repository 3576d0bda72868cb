package cn.duban.school.register;

import cn.duban.school.school.Column;
import cn.duban.school.school.School;
import cn.duban.school.school.Schools;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.Units;
import cn.duban.starter.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 登记表下载 — the register as files; what is exported and imported again changes nothing.
@RestController
@RequestMapping("/api/v1/register")
class RegisterFiles {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Schools schools;
    private final Units units;
    private final Clock clock;

    RegisterFiles(Schools schools, Units units, Clock clock) {
        this.schools = schools;
        this.units = units;
        this.clock = clock;
    }

    /// 文件格式.
    enum Format {
        XLSX,
        CSV,
        CSV_GB18030
    }

    /// Every dated profile of every school, or those in force on one day.
    @GetMapping("/export")
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    ResponseEntity<byte[]> export(
            Caller caller,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<LocalDate> on,
            @RequestParam(defaultValue = "XLSX") Format format) {
        var below = Reach.of(caller, units.tree()).below(unit);
        LocalDate today = LocalDate.now(clock);
        return file(
                "学校登记表-" + today,
                format,
                schools.in(below, today).stream().flatMap(s -> rows(s, on)).toList());
    }

    /// The empty sheet with its lists to choose from.
    @GetMapping("/template")
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "XLSX") Format format) {
        return file("学校登记表-模板", format, List.of());
    }

    private static Stream<Map<Column, String>> rows(School school, Optional<LocalDate> on) {
        return on.isPresent()
                ? school.inForce(on.get()).stream().map(p -> Column.cells(school.id(), p))
                : school.profiles().stream().map(p -> Column.cells(school.id(), p));
    }

    private static ResponseEntity<byte[]> file(
            String name, Format format, List<Map<Column, String>> rows) {
        boolean workbook = format == Format.XLSX;
        byte[] bytes =
                switch (format) {
                    case XLSX -> WritingXlsx.write(rows);
                    case CSV -> WritingCsv.write(rows, StandardCharsets.UTF_8);
                    case CSV_GB18030 -> WritingCsv.write(rows, ReadingCsv.GB18030);
                };
        var disposition =
                ContentDisposition.attachment()
                        .filename(name + (workbook ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        workbook
                                ? XLSX
                                : format == Format.CSV
                                        ? "text/csv;charset=UTF-8"
                                        : "text/csv;charset=GB18030")
                .body(bytes);
    }
}
