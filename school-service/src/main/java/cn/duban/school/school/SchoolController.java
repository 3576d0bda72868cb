package cn.duban.school.school;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.SchoolProblem.NoSuchSchool;
import cn.duban.school.SchoolProblem.NoSuchUnit;
import cn.duban.school.SchoolProblem.SchoolRefused;
import cn.duban.school.unit.Units;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

    /// 学校 — as it is shown: what is in force today, and every dated profile.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SchoolView(
            String school, String name, @Nullable Profile current, List<Profile> profiles) {
        static SchoolView of(School school, LocalDate today) {
            return new SchoolView(
                    school.id(),
                    school.name(),
                    school.inForce(today).orElse(null),
                    school.profiles());
        }
    }

    /// 停办 — first day closed, today when absent, and the document that says so.
    record Closure(@Nullable LocalDate from, @Nullable String document) {}

    @GetMapping
    @PreAuthorize("hasAnyAuthority('SCOPE_register:read', 'SCOPE_submission:read')")
    Page<SchoolView> list(
            Caller caller,
            @RequestParam Optional<String> unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        LocalDate today = LocalDate.now(clock);
        Set<String> below = unit.map(this::below).orElse(null);
        var filter = new Schools.Filter(below, q.strip(), kind.map(this::kindCode).orElse(null));
        List<School> found =
                schools.search(filter, today).stream().filter(s -> caller.maySee(s.id())).toList();
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
        return schools.find(code)
                .filter(s -> caller.maySee(s.id()))
                .map(s -> SchoolView.of(s, LocalDate.now(clock)))
                .orElseThrow(() -> new NoSuchSchool(code));
    }

    /// Registers the school, renames it, or adds or replaces its profile from the given day.
    @PutMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    SchoolView put(Caller caller, @PathVariable String code, @RequestBody SchoolRow row) {
        Retrying.onConflict(() -> register(row.of(code)));
        return one(caller, code);
    }

    @PostMapping("/{code}/closure")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    SchoolView close(Caller caller, @PathVariable String code, @RequestBody Closure closure) {
        LocalDate from = closure.from() == null ? LocalDate.now(clock) : closure.from();
        Retrying.onConflict(() -> closed(code, from, closure.document()));
        return one(caller, code);
    }

    private RowVerdict register(SchoolRow row) {
        var registration = registering.judge(List.of(row), units.tree());
        RowVerdict verdict = registration.verdicts().getFirst();
        if (verdict.verdict() == Verdict.REFUSED) {
            throw new SchoolRefused(verdict.problems());
        }
        registering.save(registration);
        return verdict;
    }

    private School closed(String code, LocalDate from, @Nullable String document) {
        School before = schools.find(code).orElseThrow(() -> new NoSuchSchool(code));
        if (before.inForce(from).isEmpty()) {
            throw new SchoolRefused(
                    List.of(
                            Violation.of(
                                    "/from",
                                    "closed-before-open",
                                    "学校自 %s 起才开办,不能在此之前停办。"
                                            .formatted(before.profiles().getFirst().from()))));
        }
        School after = before.closed(from, document);
        if (after != before) {
            schools.saveAll(List.of(after));
        }
        return after;
    }

    private Set<String> below(String unit) {
        Set<String> below = units.tree().below(unit);
        if (below.isEmpty()) {
            throw new NoSuchUnit(unit);
        }
        return below;
    }

    private String kindCode(String kind) {
        return CodeTables.KIND.read(kind.strip()).orElse(kind);
    }
}
