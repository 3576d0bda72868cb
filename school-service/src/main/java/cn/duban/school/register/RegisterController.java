package cn.duban.school.register;

import cn.duban.school.register.ImportingRegister.Register;
import cn.duban.school.school.SchoolRow;
import cn.duban.school.unit.UnitRow;
import cn.duban.starter.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/register/import")
class RegisterController {
    private static final UnitRow NO_UNIT = new UnitRow(null, null, null, null);
    private static final SchoolRow NO_SCHOOL = SchoolRow.of(Map.of());

    private final ImportingRegister importing;

    RegisterController(ImportingRegister importing) {
        this.importing = importing;
    }

    /// 登记册 — units and schools in one body; either may be absent.
    record Body(
            @Nullable List<@Nullable UnitRow> units, @Nullable List<@Nullable SchoolRow> schools) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    ImportReport json(
            Caller caller,
            @RequestBody Body body,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        List<UnitRow> units = rows(body.units(), NO_UNIT);
        List<SchoolRow> schools = rows(body.schools(), NO_SCHOOL);
        return importing.run(
                new Register(
                        units,
                        places("/units/", units.size()),
                        schools,
                        places("/schools/", schools.size())),
                caller,
                dryRun);
    }

    @PostMapping(consumes = {"text/csv", "application/csv"})
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    ImportReport csv(
            Caller caller,
            @RequestBody(required = false) byte @Nullable [] sheet,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        return of(ReadingCsv.read(sheet == null ? new byte[0] : sheet), caller, dryRun);
    }

    @PostMapping(consumes = RegisterFiles.XLSX)
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    ImportReport xlsx(
            Caller caller,
            @RequestBody(required = false) byte @Nullable [] sheet,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        return of(ReadingXlsx.read(sheet == null ? new byte[0] : sheet), caller, dryRun);
    }

    private ImportReport of(RegisterSheet sheet, Caller caller, boolean dryRun) {
        return importing.run(
                new Register(List.of(), List.of(), sheet.rows(), sheet.places()), caller, dryRun);
    }

    private static <R> List<R> rows(@Nullable List<@Nullable R> given, R none) {
        return given == null
                ? List.of()
                : given.stream().map(row -> row == null ? none : row).toList();
    }

    private static List<RowPlace> places(String prefix, int count) {
        return IntStream.range(0, count)
                .<RowPlace>mapToObj(i -> new RowPlace.InJson(prefix + i))
                .toList();
    }
}
