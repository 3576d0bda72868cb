package cn.duban.school.unit;

import cn.duban.school.RowVerdict.FieldChange;
import cn.duban.school.events.SchoolEvent.UnitRegistered;
import cn.duban.school.events.Topics;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 单位 — one node of the tree.
///
/// - The level never changes; name and parent may.
/// - [#moves] is the work a move left behind: the schools below still have to be told their new
///   places. It is written together with the move, so a crash forgets neither.
@Document("units")
public record Unit(
        @Id String id,
        @Version @Nullable Long version,
        String name,
        Level level,
        @Nullable String parent,
        @Nullable String division,
        List<String> moves,
        List<PendingEvent> pending)
        implements CarriesEvents {

    static Unit founded(UnitRow row) {
        return new Unit(
                row.code(),
                null,
                row.named(),
                row.rank(),
                row.above(),
                row.divided(),
                List.of(),
                List.of());
    }

    /// The same unit as the row describes it; itself when nothing differs.
    Unit as(UnitRow row) {
        boolean moved = !Objects.equals(parent, row.above());
        String code = UnitRow.text(row.division()).isEmpty() ? division : row.divided();
        if (!moved && name.equals(row.named()) && Objects.equals(division, code)) {
            return this;
        }
        List<String> work =
                moved ? Stream.concat(moves.stream(), Stream.of(Events.newId())).toList() : moves;
        return new Unit(id, version, row.named(), level, row.above(), code, work, pending);
    }

    /// What differs in the other, by field.
    List<FieldChange> differences(Unit other) {
        return FieldChange.between(
                List.of("name", "parent", "division"),
                List.of("单位名称", "上级单位", "行政区划代码"),
                Arrays.asList(name, parent, division),
                Arrays.asList(other.name, other.parent, other.division));
    }

    /// The schools below have been told about these moves; later ones stay.
    Unit without(List<String> done) {
        List<String> left = moves.stream().filter(m -> !done.contains(m)).toList();
        return new Unit(id, version, name, level, parent, division, left, pending);
    }

    Unit telling(Events events) {
        var news =
                events.pending(
                        Topics.REGISTER,
                        id,
                        id,
                        nextVersion(),
                        UnitRegistered.of(id, name, level.name(), parent, division));
        return new Unit(
                id,
                version,
                name,
                level,
                parent,
                division,
                moves,
                Stream.concat(pending.stream(), Stream.of(news)).toList());
    }

    Unit numbered() {
        return new Unit(id, nextVersion(), name, level, parent, division, moves, pending);
    }

    private long nextVersion() {
        return version == null ? 0 : version + 1;
    }
}
