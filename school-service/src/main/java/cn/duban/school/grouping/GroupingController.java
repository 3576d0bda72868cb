package cn.duban.school.grouping;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.SchoolProblem.GroupingRefused;
import cn.duban.school.SchoolProblem.NoSuchGrouping;
import cn.duban.school.school.Days;
import cn.duban.school.school.SchoolRow;
import cn.duban.school.school.Schools;
import cn.duban.school.unit.Reach;
import cn.duban.school.unit.Units;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /// 分组 — with its members on the day asked for, where one grouping is asked for.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupingView(
            String grouping,
            String name,
            Grouping.Kind kind,
            String title,
            String parent,
            @Nullable String document,
            @Nullable LocalDate until,
            @Nullable List<Member> members) {}

    record Member(String school, String name) {}

    /// 成员调整 — from this day these schools belong to it and those no longer do.
    record Moving(
            @Nullable String on,
            @Nullable String document,
            @Nullable List<@Nullable String> add,
            @Nullable List<@Nullable String> remove) {}

    record Moved(String school, Verdict verdict, List<Violation> problems) {}

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
                .map(g -> view(g, null))
                .toList();
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_register:read')")
    GroupingView one(
            Caller caller, @PathVariable String code, @RequestParam Optional<LocalDate> on) {
        LocalDate day = on.orElseGet(() -> LocalDate.now(clock));
        Reach reach = Reach.of(caller, units.tree());
        List<Member> members =
                schools.everInGroup(code).stream()
                        .filter(s -> s.groupsOn(day).contains(code))
                        .filter(s -> reach.covers(s.nearest(day).unit()))
                        .map(s -> new Member(s.id(), s.nearest(day).name()))
                        .toList();
        return view(existing(reach, code), members);
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
        return view(arranging.put(code, row, Reach.of(caller, units.tree())), null);
    }

    @PostMapping("/{code}/members")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    List<Moved> move(Caller caller, @PathVariable String code, @RequestBody Moving moving) {
        Reach reach = Reach.of(caller, units.tree());
        Grouping grouping = existing(reach, code);
        LocalDate on = day(moving.on());
        if (!grouping.existsOn(on)) {
            throw refused("/on", "分组“%s”自 %s 起已撤销。".formatted(grouping.name(), grouping.until()));
        }
        String paper = SchoolRow.text(moving.document());
        var moves =
                new ArrangingGroupings.Moves(
                        codes(moving.add()),
                        codes(moving.remove()),
                        on,
                        paper.isEmpty() ? null : paper);
        return lines(moves, arranging.move(grouping, moves, reach));
    }

    /// 撤销分组 from a day, today when nothing is said; its history stays.
    @DeleteMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_register:write')")
    GroupingView dissolve(
            Caller caller, @PathVariable String code, @RequestParam Optional<LocalDate> on) {
        Grouping grouping = existing(Reach.of(caller, units.tree()), code);
        LocalDate from = on.orElseGet(() -> LocalDate.now(clock));
        return view(arranging.dissolve(grouping, from), null);
    }

    private Grouping existing(Reach reach, String code) {
        return groupings
                .find(code)
                .filter(g -> reach.covers(g.parent()))
                .orElseThrow(() -> new NoSuchGrouping(code));
    }

    private LocalDate day(@Nullable String on) {
        return on == null
                ? LocalDate.now(clock)
                : Days.read(on)
                        .filter(Days::isSound)
                        .orElseThrow(() -> refused("/on", "日期“%s”不是有效的日期。".formatted(on)));
    }

    private static GroupingRefused refused(String at, String message) {
        return new GroupingRefused(
                List.of(new Violation(at, "grouping-on", message, "写作 2026-09-01。")));
    }

    private static List<String> codes(@Nullable List<@Nullable String> given) {
        return given == null ? List.of() : given.stream().map(SchoolRow::text).distinct().toList();
    }

    private static List<Moved> lines(ArrangingGroupings.Moves moves, List<RowVerdict> verdicts) {
        List<String> all = new ArrayList<>(moves.add());
        all.addAll(moves.remove());
        List<Moved> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(new Moved(all.get(i), verdicts.get(i).verdict(), verdicts.get(i).problems()));
        }
        List<Violation> problems = lines.stream().flatMap(l -> l.problems().stream()).toList();
        if (!lines.isEmpty() && problems.size() == lines.size()) {
            throw new GroupingRefused(problems);
        }
        return lines;
    }

    private static GroupingView view(Grouping g, @Nullable List<Member> members) {
        return new GroupingView(
                g.id(),
                g.name(),
                g.kind(),
                g.kind().chinese,
                g.parent(),
                g.document(),
                g.until(),
                members);
    }
}
