package cn.duban.school.unit;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.SchoolProblem.NoSuchUnit;
import cn.duban.school.SchoolProblem.UnitExists;
import cn.duban.school.SchoolProblem.UnitRefused;
import cn.duban.school.unit.UnitTree.Branch;
import cn.duban.starter.outbox.Retrying;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/units")
class UnitController {
    private final Units units;
    private final ArrangingUnits arranging;

    UnitController(Units units, ArrangingUnits arranging) {
        this.units = units;
        this.arranging = arranging;
    }

    /// 单位 — with the units above it, itself included, by level.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitView(
            String unit,
            String name,
            Level level,
            @Nullable String parent,
            Map<Level, String> places) {}

    /// 改名或改隶 — name and parent as they shall be; no parent makes the unit a root.
    record Change(@Nullable String name, @Nullable String parent) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    List<Branch> tree() {
        return units.tree().branches();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    UnitView one(@PathVariable String id) {
        Unit unit = existing(id);
        return new UnitView(id, unit.name(), unit.level(), unit.parent(), units.tree().places(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    UnitView create(@RequestBody UnitRow row) {
        Retrying.onConflict(() -> {
            if (units.tree().find(row.code()).isPresent()) {
                throw new UnitExists(row.code());
            }
            return arrange(row);
        });
        return one(row.code());
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    UnitView change(@PathVariable String id, @RequestBody Change change) {
        Retrying.onConflict(() ->
                arrange(
                        new UnitRow(
                                id, change.name(), existing(id).level().name(), change.parent())));
        return one(id);
    }

    private RowVerdict arrange(UnitRow row) {
        var arrangement = arranging.judge(List.of(row));
        RowVerdict verdict = arrangement.verdicts().getFirst();
        if (verdict.verdict() == Verdict.REFUSED) {
            throw new UnitRefused(verdict.problems());
        }
        arranging.save(arrangement);
        return verdict;
    }

    private Unit existing(String id) {
        return units.tree().find(id).orElseThrow(() -> new NoSuchUnit(id));
    }
}
