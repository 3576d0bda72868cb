package cn.duban.school.school;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.SchoolProblem.NoSuchSchool;
import cn.duban.school.SchoolProblem.SchoolRefused;
import cn.duban.school.SchoolProblem.UnknownKind;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.Units;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/schools")
class SchoolController {
    private final Units units;
    private final Schools schools;
    private final RegisteringSchools registering;
    private final Clock clock;

    SchoolController(Units units, Schools schools, RegisteringSchools registering, Clock clock) {
        this.units = units;
        this.schools = schools;
        this.registering = registering;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('SCOPE_register:read', 'SCOPE_submission:read')")
    Page<SchoolView> list(
            Caller caller,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        LocalDate today = LocalDate.now(clock);
        Set<String> below = Reach.of(caller, units.tree()).below(unit);
        var filter =
                new Schools.Filter(
                        below, q.strip(), kind.map(SchoolController::kindCode).orElse(null));
        List<School> found =
                schools.search(filter, today).stream()
                        .filter(s -> caller.maySee(s.id()))
                        .filter(s -> group.isEmpty() || s.groupsOn(today).contains(group.get()))
                        .toList();
        Page<School> cut = Page.of(found, page, size);
        return new Page<>(
                cut.items().stream().map(s -> SchoolView.of(s, today)).toList(),
                cut.total(),
                cut.page(),
                cut.size());
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAnyAuthority('SCOPE_register:read', 'SCOPE_submission:read')")
    SchoolView one(Caller caller, @PathVariable String code) {
        return SchoolView.of(seen(caller, code), LocalDate.now(clock));
    }

    /// 沿革 — every operation the school has gone through, with its earlier names and profiles.
    @GetMapping("/{code}/history")
    @PreAuthorize("hasAnyAuthority('SCOPE_register:read', 'SCOPE_submission:read')")
    HistoryView history(Caller caller, @PathVariable String code) {
        return HistoryView.of(seen(caller, code));
    }

    /// Registers the school, renames it, or adds or replaces its profile from the given day.
    @PutMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    SchoolView put(Caller caller, @PathVariable String code, @RequestBody SchoolRow row) {
        Retrying.onConflict(() -> register(caller, row.of(code)));
        return one(caller, code);
    }

    private RowVerdict register(Caller caller, SchoolRow row) {
        Reach reach = Reach.of(caller, units.tree());
        schools.find(SchoolRow.text(row.school()))
                .filter(s -> !sees(caller, s))
                .ifPresent(s -> {
                    throw new NoSuchSchool(s.id());
                });
        var registration = registering.judge(List.of(row), reach);
        RowVerdict verdict = registration.verdicts().getFirst();
        if (verdict.verdict() == Verdict.REFUSED) {
            throw new SchoolRefused(verdict.problems());
        }
        registering.save(registration);
        return verdict;
    }

    private School seen(Caller caller, String code) {
        return schools.find(code)
                .filter(s -> sees(caller, s))
                .orElseThrow(() -> new NoSuchSchool(code));
    }

    private boolean sees(Caller caller, School school) {
        return caller.maySee(school.id())
                && Reach.of(caller, units.tree())
                        .covers(school.nearest(LocalDate.now(clock)).unit());
    }

    private static String kindCode(String kind) {
        return CodeTables.KIND
                .read(kind.strip())
                .orElseThrow(() ->
                        new UnknownKind(
                                kind,
                                "办学类型的代码或中文名，例如%s；全部见/api/v1/register/codes。"
                                        .formatted(CodeTables.KIND.shown("211"))));
    }
}
