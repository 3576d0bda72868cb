package cn.duban.school.grouping;

import cn.duban.school.SchoolProblem.UnknownKind;
import cn.duban.school.events.SchoolEvent.UnitRegistered;
import cn.duban.school.events.Topics;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 分组 — a set of schools that is no level of the tree; it belongs to a unit.
///
/// @param parent the 区县 or 市 it belongs to
/// @param until the last day it existed; absent while it does
@Document("groupings")
record Grouping(
        @Id String id,
        @Version @Nullable Long version,
        String name,
        Kind kind,
        String parent,
        @Nullable String document,
        @Nullable LocalDate until,
        List<PendingEvent> pending)
        implements CarriesEvents {

    /// 分组类别.
    public enum Kind {
        GROUP("集团"),
        DISTRICT_OF_SCHOOLS("学区"),
        INSPECTION("督学责任区"),
        OTHER("其他");

        final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        static Optional<Kind> read(String text) {
            return Arrays.stream(values())
                    .filter(k -> k.name().equals(text) || k.chinese.equals(text))
                    .findFirst();
        }

        /// A word that names none is refused.
        static Kind known(String text) {
            return read(text)
                    .orElseThrow(() ->
                            new UnknownKind(
                                    text,
                                    Arrays.stream(values())
                                            .map(k -> k.name() + " " + k.chinese)
                                            .collect(Collectors.joining("、", "", "之一。"))));
        }
    }

    boolean existsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    Grouping as(String newName, Kind newKind, String newParent, @Nullable String paper) {
        Grouping after =
                new Grouping(
                        id,
                        version,
                        newName,
                        newKind,
                        newParent,
                        paper == null ? document : paper,
                        null,
                        pending);
        return after.equals(this) ? this : after;
    }

    Grouping dissolvedAfter(LocalDate last) {
        return new Grouping(id, version, name, kind, parent, document, last, pending);
    }

    Grouping telling(Events events) {
        long next = version == null ? 0 : version + 1;
        var state = UnitRegistered.grouping(id, name, kind.name(), parent, until);
        var news = events.pending(Topics.REGISTER, id, id, next, state);
        return new Grouping(
                id,
                version,
                name,
                kind,
                parent,
                document,
                until,
                Stream.concat(pending.stream(), Stream.of(news)).toList());
    }
}
