package cn.duban.school.grouping;

import cn.duban.school.SchoolProblem.GroupingRefused;
import cn.duban.school.SchoolProblem.NoSuchGrouping;
import cn.duban.school.school.Schools;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.Units;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 分组 over HTTP.
@RestController
@RequestMapping("/api/v1/register/groupings")
class GroupingController {
    private final Groupings groupings;
    private final ArrangingGroupings arranging;
    private final Schools schools;
    private final Units units;
    private final Clock clock;

    GroupingController(
            Groupings groupings,
            ArrangingGroupings arranging,
            Schools schools,
            Units units,
            Clock clock) {
        this.groupings = groupings;
        this.arranging = arranging;
        this.schools = schools;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    List<GroupingView> list(
            Caller caller,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> unit) {
        Reach reach = Reach.of(caller, units.tree());
        Set<String> below = reach.below(unit);
        Optional<Grouping.Kind> wanted = kind.map(Grouping.Kind::known);
        return groupings.all().stream()
                .filter(g -> below == null || below.contains(g.parent()))
                .filter(g -> wanted.filter(k -> k != g.kind()).isEmpty())
                .map(g -> GroupingView.of(g, null))
                .toList();
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    GroupingView one(
            Caller caller, @PathVariable String code, @RequestParam Optional<LocalDate> on) {
        LocalDate day = on.orElseGet(() -> LocalDate.now(clock));
        Reach reach = Reach.of(caller, units.tree());
        List<GroupingView.Member> members =
                schools.everInGroup(code).stream()
                        .filter(s -> s.groupsOn(day).contains(code))
                        .filter(s -> reach.covers(s.nearest(day).unit()))
                        .map(s -> new GroupingView.Member(s.id(), s.nearest(day).name()))
                        .toList();
        return GroupingView.of(existing(reach, code), members);
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    GroupingView put(Caller caller, @PathVariable String code, @RequestBody GroupingRow row) {
        if (schools.find(code).isPresent()) {
            throw new GroupingRefused(
                    List.of(
                            Violation.of(
                                    "/grouping", "code-taken", "代码 %s 已是一所学校。".formatted(code))));
        }
        return GroupingView.of(arranging.put(code, row, Reach.of(caller, units.tree())), null);
    }

    /// 成员调整 from a day, today when nothing is said.
    @PostMapping("/{code}/members")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    List<Moved> move(Caller caller, @PathVariable String code, @RequestBody Moving moving) {
        Reach reach = Reach.of(caller, units.tree());
        Grouping grouping = existing(reach, code);
        ArrangingGroupings.Moves moves = moving.of(grouping, LocalDate.now(clock));
        return Moved.lines(moves, arranging.move(grouping, moves, reach));
    }

    /// 撤销分组 from a day, today when nothing is said; its history stays.
    @DeleteMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    GroupingView dissolve(
            Caller caller, @PathVariable String code, @RequestParam Optional<LocalDate> on) {
        Grouping grouping = existing(Reach.of(caller, units.tree()), code);
        LocalDate from = on.orElseGet(() -> LocalDate.now(clock));
        return GroupingView.of(arranging.dissolve(grouping, from), null);
    }

    private Grouping existing(Reach reach, String code) {
        return groupings
                .find(code)
                .filter(g -> reach.covers(g.parent()))
                .orElseThrow(() -> new NoSuchGrouping(code));
    }
}
