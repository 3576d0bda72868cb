package cn.duban.indicator.analysis;

import cn.duban.indicator.figures.AskedWords;
import cn.duban.starter.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 平表 over HTTP: figures as flat rows, as JSON and as files.
@RestController
@RequestMapping("/api/v1/figures")
@PreAuthorize("hasAuthority('SCOPE_figure:read')")
class TableController {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FlatTables tables;

    TableController(FlatTables tables) {
        this.tables = tables;
    }

    /// @param level a word of `Level`; with `unit` the units of that level under it
    /// @param audience a word of `Audience`; `PUBLIC` hides small cells before a table leaves the
    ///   bureau
    record Asked(
            Optional<List<String>> indicator,
            Optional<String> unit,
            Optional<String> period,
            Optional<String> level,
            Optional<LocalDate> knownOn,
            Optional<String> audience) {

        private FlatTables.Question question() {
            return new FlatTables.Question(
                    indicator.orElse(List.of()),
                    unit,
                    period,
                    AskedWords.level(level),
                    knownOn,
                    AskedWords.audience(audience));
        }
    }

    @GetMapping(path = "/table", produces = MediaType.APPLICATION_JSON_VALUE)
    List<FlatTable.Row> table(@ParameterObject Asked asked, Caller caller) {
        return tables.of(asked.question(), caller).rows();
    }

    @GetMapping(path = "/table.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@ParameterObject Asked asked, Caller caller) {
        byte[] table = TableFiles.csv(tables.of(asked.question(), caller));
        return file(table, "text/csv;charset=UTF-8", "指标值.csv");
    }

    @GetMapping(path = "/table.xlsx", produces = XLSX)
    ResponseEntity<byte[]> xlsx(@ParameterObject Asked asked, Caller caller) {
        return file(TableFiles.xlsx(tables.of(asked.question(), caller)), XLSX, "指标值.xlsx");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        String disposition =
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
