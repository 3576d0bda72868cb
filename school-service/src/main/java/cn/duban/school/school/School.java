package cn.duban.school.school;

import cn.duban.school.events.SchoolEvent.SchoolRegistered;
import cn.duban.school.events.Topics;
import cn.duban.school.unit.UnitTree;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 学校 — a school with its dated profiles, oldest first; the last one that has begun is in force.
///
/// A change answers with the same object when nothing differs, so that no event is told twice.
@Document("schools")
public record School(
        @Id String id,
        @Version @Nullable Long version,
        String name,
        List<Profile> profiles,
        List<PendingEvent> pending)
        implements CarriesEvents {

    public School {
        profiles = profiles.stream().sorted(Comparator.comparing(Profile::from)).toList();
    }

    static School registered(SchoolCode code, String name, Profile first) {
        return new School(code.value(), null, name, List.of(first), List.of());
    }

    /// The name as of now and the profile from its day on; a row of the same day is replaced.
    School with(String newName, Profile profile) {
        Stream<Profile> others = profiles.stream().filter(p -> !p.from().equals(profile.from()));
        return changed(newName, Stream.concat(others, Stream.of(profile)).toList());
    }

    /// 停办 from a day: what was planned for later days no longer comes to pass.
    School closed(LocalDate from, @Nullable String document) {
        Optional<Profile> last = inForce(from);
        if (last.isEmpty() || last.get().status() == Profile.Status.CLOSED) {
            return this;
        }
        Stream<Profile> earlier = profiles.stream().filter(p -> p.from().isBefore(from));
        return changed(
                name,
                Stream.concat(earlier, Stream.of(last.get().closed(from, document))).toList());
    }

    public Optional<Profile> inForce(LocalDate day) {
        return profiles.stream().filter(p -> !p.from().isAfter(day)).reduce((_, later) -> later);
    }

    School placedBy(UnitTree tree) {
        return changed(name, profiles.stream().map(p -> p.placedBy(tree)).toList());
    }

    School telling(Events events) {
        var state =
                new SchoolRegistered(id, name, profiles.stream().map(Profile::published).toList());
        var news = events.pending(Topics.REGISTER, id, id, nextVersion(), state);
        return new School(
                id,
                version,
                name,
                profiles,
                Stream.concat(pending.stream(), Stream.of(news)).toList());
    }

    School numbered() {
        return new School(id, nextVersion(), name, profiles, pending);
    }

    private School changed(String newName, List<Profile> newProfiles) {
        School after = new School(id, version, newName, newProfiles, pending);
        return after.equals(this) ? this : after;
    }

    private long nextVersion() {
        return version == null ? 0 : version + 1;
    }
}
