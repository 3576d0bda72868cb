package cn.duban.school.unit;

import cn.duban.school.SchoolProblem.NoSuchUnit;
import cn.duban.starter.security.Caller;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 可及范围 — the part of the tree a caller may see and manage: all of it, or one unit and what lies
/// below.
///
/// What lies outside does not exist for the caller: lookups answer "no such", never "forbidden".
///
/// @param top the unit the caller is bound to, null for the whole tree
/// @param units every unit within, null for the whole tree
public record Reach(UnitTree tree, @Nullable String top, @Nullable Set<String> units) {

    public static Reach of(Caller caller, UnitTree tree) {
        return caller.unit()
                .map(unit -> new Reach(tree, unit, Set.copyOf(tree.below(unit))))
                .orElseGet(() -> everything(tree));
    }

    public static Reach everything(UnitTree tree) {
        return new Reach(tree, null, null);
    }

    /// The same reach over the tree as it would stand: new units below the top come into it.
    public Reach over(UnitTree after) {
        return top == null
                ? everything(after)
                : new Reach(after, top, Set.copyOf(after.below(top)));
    }

    public boolean covers(@Nullable String unit) {
        return units == null || (unit != null && units.contains(unit));
    }

    public Optional<Unit> find(String unit) {
        return tree.find(unit).filter(u -> covers(u.id()));
    }

    public Unit existing(String unit) {
        return find(unit).orElseThrow(() -> new NoSuchUnit(unit));
    }

    /// The units to look in: those below the asked one, or all within reach; null for everywhere.
    public @Nullable Set<String> below(Optional<String> asked) {
        return asked.isPresent() ? tree.below(existing(asked.get()).id()) : units;
    }
}
