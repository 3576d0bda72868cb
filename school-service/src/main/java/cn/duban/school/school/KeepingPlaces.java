package cn.duban.school.school;

import cn.duban.school.unit.Unit;
import cn.duban.school.unit.UnitTree;
import cn.duban.school.unit.Units;
import cn.duban.starter.outbox.Retrying;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 随迁 — after a unit has moved, tells the schools below their new places, page by page.
///
/// - The work list lies in the unit's own document, so a crash resumes it; a school that was
///   already told differs in nothing and is not told again.
/// - A school that was saved while the tree changed is looked at once more by its own writer.
@Component
class KeepingPlaces {
    private static final int PAGE = 200;

    private final Units units;
    private final Schools schools;

    KeepingPlaces(Units units, Schools schools) {
        this.units = units;
        this.schools = schools;
    }

    @Scheduled(fixedDelayString = "${duban.moves.every:500ms}")
    void tellTheMoved() {
        units.withMoves().forEach(this::tellBelow);
    }

    /// For schools saved with places of a tree that may no longer be the one in force.
    void keepAfter(Collection<School> saved, UnitTree judgedBy) {
        if (!units.tree().placesLike(judgedBy)) {
            var codes = saved.stream().map(School::id).toList();
            Retrying.onConflict(
                    () -> place(List.copyOf(schools.findAll(codes).values()), units.tree()));
        }
    }

    private void tellBelow(Unit moved) {
        Set<String> below = units.tree().below(moved.id());
        String last = "";
        boolean more = true;
        while (more) {
            String after = last;
            var page =
                    Retrying.onConflict(
                            () -> place(schools.everIn(below, after, PAGE), units.tree()));
            more = page.size() == PAGE;
            last = page.isEmpty() ? last : page.getLast().id();
        }
        Retrying.onConflict(() -> {
            units.told(moved.id(), moved.moves());
            return moved;
        });
    }

    private List<School> place(List<School> page, UnitTree tree) {
        List<School> differing = new ArrayList<>();
        for (School school : page) {
            School placed = school.placedBy(tree);
            if (placed != school) {
                differing.add(placed);
            }
        }
        if (!differing.isEmpty()) {
            schools.saveAll(differing);
        }
        return page;
    }
}
