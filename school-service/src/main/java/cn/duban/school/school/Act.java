package cn.duban.school.school;

import cn.duban.school.unit.UnitTree;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 履历 — a change a school has gone through, with what stood before it.
///
/// @param undone when it was taken back; it stays in the history
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Act(Change change, List<Profile> before, @Nullable Instant undone) {
    boolean holds() {
        return undone == null;
    }

    boolean is(String operation) {
        return change.operation().equals(operation);
    }

    Act undoneAt(Instant now) {
        return new Act(change, before, now);
    }

    /// Whether the school still is as this act left it, wherever the tree has put it since.
    boolean left(List<Profile> now, UnitTree tree) {
        return change.applyTo(before, tree).stream()
                .map(Profile::unplaced)
                .toList()
                .equals(now.stream().map(Profile::unplaced).toList());
    }

    /// What stands when it is taken back; a school it founded has never been open.
    List<Profile> restored(List<Profile> now, UnitTree tree) {
        if (change.isLink()) {
            return now;
        }
        Profile first = change.founding();
        return first == null
                ? before.stream().map(p -> p.placedBy(tree)).toList()
                : List.of(first.closedFromTheStart().placedBy(tree));
    }
}
