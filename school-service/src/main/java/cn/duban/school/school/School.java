package cn.duban.school.school;

import cn.duban.school.events.SchoolEvent.SchoolRegistered;
import cn.duban.school.events.Topics;
import cn.duban.school.unit.UnitTree;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 学校 — a school with its dated profiles, oldest first; the last one that has begun is in force.
///
/// - [#name] is the newest name; earlier ones (曾用名) stand in their profiles.
/// - A school stored before names were dated has none in its profiles; it is called as it is now.
/// - [#acts] are the merges, splits, renamings… it went through, so both histories stay.
/// - A change answers with the same object when nothing differs, so that no event is told twice.
@Document("schools")
public record School(
        @Id String id,
        @Version @Nullable Long version,
        String name,
        List<Profile> profiles,
        List<Membership> groups,
        List<Act> acts,
        List<PendingEvent> pending)
        implements CarriesEvents {

    public School {
        String known = name;
        profiles =
                profiles.stream()
                        .map(p -> p.name() == null ? p.called(known) : p)
                        .sorted(Comparator.comparing(Profile::from))
                        .toList();
        name = profiles.getLast().name();
        groups = groups == null ? List.of() : List.copyOf(groups);
        acts = acts == null ? List.of() : List.copyOf(acts);
    }

    static School registered(SchoolCode code, Profile first) {
        return fresh(code.value(), List.of(first), List.of());
    }

    /// A school that comes into being by an operation.
    public static School founded(String code, Change change, UnitTree tree) {
        return fresh(
                code, change.applyTo(List.of(), tree), List.of(new Act(change, List.of(), null)));
    }

    private static School fresh(String code, List<Profile> profiles, List<Act> acts) {
        return new School(code, null, "", profiles, List.of(), acts, List.of());
    }

    /// The profile from its day on; a row of the same day is replaced.
    School with(Profile profile) {
        Stream<Profile> others = profiles.stream().filter(p -> !p.from().equals(profile.from()));
        return changed(Stream.concat(others, Stream.of(profile)).toList(), groups, acts);
    }

    public boolean hasGoneThrough(String operation) {
        return act(operation).isPresent();
    }

    /// What the document changes; a school that has gone through it already is left as it is.
    public School after(Change change, UnitTree tree) {
        if (hasGoneThrough(change.operation())) {
            return this;
        }
        Stream<Act> gone = Stream.concat(acts.stream(), Stream.of(new Act(change, profiles, null)));
        return changed(change.applyTo(profiles, tree), groups, gone.toList());
    }

    /// Whether taking the operation back would undo it and nothing else.
    public boolean mayUndo(String operation, UnitTree tree) {
        Optional<Act> last =
                acts.stream()
                        .filter(a -> a.holds() && !a.change().isLink())
                        .reduce((_, later) -> later);
        return act(operation)
                .filter(Act::holds)
                .filter(a -> !a.change().isLink())
                .map(a -> last.filter(a::equals).isPresent() && a.left(profiles, tree))
                .orElse(true);
    }

    /// As if the operation had not been; itself when it never was, or is taken back already.
    public School undone(String operation, UnitTree tree, Instant now) {
        Optional<Act> act = act(operation).filter(Act::holds);
        return act.map(a ->
                        changed(
                                a.restored(profiles, tree),
                                groups,
                                acts.stream().map(x -> x == a ? x.undoneAt(now) : x).toList()))
                .orElse(this);
    }

    private Optional<Act> act(String operation) {
        return acts.stream().filter(a -> a.is(operation)).findFirst();
    }

    public School inGroups(List<Membership> memberships) {
        return changed(profiles, memberships, acts);
    }

    public List<String> groupsOn(LocalDate day) {
        return groups.stream()
                .filter(m -> m.holdsOn(day))
                .map(Membership::group)
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Profile> inForce(LocalDate day) {
        return profiles.stream()
                .filter(p -> !p.from().isAfter(day))
                .reduce((_, later) -> later)
                .map(p -> p.on(day));
    }

    /// In force that day; a school whose first profile is yet to begin counts by that one.
    public Profile nearest(LocalDate day) {
        return inForce(day).orElse(profiles.getFirst());
    }

    public List<String> predecessors() {
        return linked(Change::predecessors);
    }

    public List<String> successors() {
        return linked(Change::successors);
    }

    private List<String> linked(Function<Change, List<String>> side) {
        return acts.stream()
                .filter(Act::holds)
                .flatMap(a -> side.apply(a.change()).stream())
                .distinct()
                .toList();
    }

    School placedBy(UnitTree tree) {
        return changed(profiles.stream().map(p -> p.placedBy(tree)).toList(), groups, acts);
    }

    School telling(Events events) {
        var state =
                new SchoolRegistered(
                        id,
                        name,
                        Timeline.of(this),
                        predecessors().isEmpty() ? null : predecessors(),
                        successors().isEmpty() ? null : successors());
        var news = events.pending(Topics.REGISTER, id, id, nextVersion(), state);
        return new School(
                id,
                version,
                name,
                profiles,
                groups,
                acts,
                Stream.concat(pending.stream(), Stream.of(news)).toList());
    }

    School numbered() {
        return new School(id, nextVersion(), name, profiles, groups, acts, pending);
    }

    private School changed(List<Profile> p, List<Membership> g, List<Act> a) {
        School after = new School(id, version, name, p, g, a, pending);
        return after.equals(this) ? this : after;
    }

    private long nextVersion() {
        return version == null ? 0 : version + 1;
    }
}
