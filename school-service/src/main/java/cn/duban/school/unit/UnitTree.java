package cn.duban.school.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 单位树 — all units at one moment; immutable, so whoever holds it decides on one consistent picture.
public final class UnitTree {
    private final Map<String, Unit> units;
    private final Map<String, List<String>> children;

    private UnitTree(Map<String, Unit> units) {
        this.units = units;
        this.children = new TreeMap<>();
        units.values().forEach(u -> childrenOf(u.parent()).add(u.id()));
    }

    public static UnitTree of(Collection<Unit> units) {
        Map<String, Unit> byId = new TreeMap<>();
        units.forEach(u -> byId.put(u.id(), u));
        return new UnitTree(byId);
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /// The unit itself and every unit above it, by level.
    public Map<Level, String> places(String id) {
        Map<Level, String> places = new EnumMap<>(Level.class);
        for (Unit at = units.get(id); at != null; at = above(at)) {
            places.put(at.level(), at.id());
        }
        return places;
    }

    /// The unit itself and everything below it.
    public Set<String> below(String id) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (units.containsKey(next) && found.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /// The whole tree as it is shown: roots first, children by code.
    public List<Branch> branches() {
        return branchesUnder("");
    }

    /// The unit with all that hangs below it; nothing when it is not registered.
    public List<Branch> branchOf(String unit) {
        return find(unit).map(this::branch).stream().toList();
    }

    /// Whether every unit lies in the other tree where it lies in this one.
    public boolean placesLike(UnitTree other) {
        return this == other || parents().equals(other.parents());
    }

    List<Unit> withMoves() {
        return units.values().stream().filter(u -> !u.moves().isEmpty()).toList();
    }

    Map<String, Unit> byId() {
        return new LinkedHashMap<>(units);
    }

    private List<Branch> branchesUnder(String parent) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(units::get)
                .map(this::branch)
                .toList();
    }

    private Branch branch(Unit unit) {
        return new Branch(unit.id(), unit.name(), unit.level(), branchesUnder(unit.id()));
    }

    private Map<String, String> parents() {
        Map<String, String> parents = new TreeMap<>();
        units.forEach((id, unit) -> parents.put(id, unit.parent() == null ? "" : unit.parent()));
        return parents;
    }

    private @Nullable Unit above(Unit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }

    private List<String> childrenOf(@Nullable String parent) {
        return children.computeIfAbsent(parent == null ? "" : parent, _ -> new ArrayList<>());
    }

    /// 一支 — a unit with what hangs below it.
    public record Branch(String unit, String name, Level level, List<Branch> children) {}
}
