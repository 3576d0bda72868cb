package cn.duban.school.unit;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.SchoolProblem.UnitExists;
import cn.duban.school.SchoolProblem.UnitRefused;
import cn.duban.school.unit.UnitTree.Branch;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.Caller;
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
            @Nullable String division,
            Map<Level, String> places) {}

    /// 改名或改隶 — name and parent as they shall be; no parent makes the unit a root.
    record Change(@Nullable String name, @Nullable String parent, @Nullable String division) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    List<Branch> tree(Caller caller) {
        UnitTree tree = units.tree();
        return caller.unit().map(tree::branchOf).orElseGet(tree::branches);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    UnitView one(Caller caller, @PathVariable String id) {
        Unit unit = Reach.of(caller, units.tree()).existing(id);
        return new UnitView(
                id,
                unit.name(),
                unit.level(),
                unit.parent(),
                unit.division(),
                units.tree().places(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    UnitView create(Caller caller, @RequestBody UnitRow row) {
        Retrying.onConflict(() -> {
            if (Reach.of(caller, units.tree()).find(row.code()).isPresent()) {
                throw new UnitExists(row.code());
            }
            return arrange(caller, row);
        });
        return one(caller, row.code());
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    UnitView change(Caller caller, @PathVariable String id, @RequestBody Change change) {
        Retrying.onConflict(() -> {
            Level level = Reach.of(caller, units.tree()).existing(id).level();
            return arrange(
                    caller,
                    new UnitRow(
                            id, change.name(), level.name(), change.parent(), change.division()));
        });
        return one(caller, id);
    }

    private RowVerdict arrange(Caller caller, UnitRow row) {
        var arrangement = arranging.judge(List.of(row), Reach.of(caller, units.tree()));
        RowVerdict verdict = arrangement.verdicts().getFirst();
        if (verdict.verdict() == Verdict.REFUSED) {
            throw new UnitRefused(verdict.problems());
        }
        arranging.save(arrangement);
        return verdict;
    }
}
