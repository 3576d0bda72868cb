package cn.duban.school.school;

import cn.duban.school.events.SchoolEvent.ProfileInForce;
import cn.duban.school.unit.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 时间线 — a school's profiles as the world hears them: cut wherever anything that counts changes.
///
/// A recognition that runs out and a grouping that begins or ends are cuts of their own, so that a
/// reader only ever asks "which profile is in force that day".
final class Timeline {
    private final School school;

    private Timeline(School school) {
        this.school = school;
    }

    static List<ProfileInForce> of(School school) {
        return new Timeline(school).phases();
    }

    private List<ProfileInForce> phases() {
        List<ProfileInForce> phases = new ArrayList<>();
        for (LocalDate day : cuts()) {
            Profile inForce = school.inForce(day).orElseThrow();
            ProfileInForce phase = phase(inForce, day);
            if (phases.isEmpty() || inForce.from().equals(day) || !same(phase, phases.getLast())) {
                phases.add(phase);
            }
        }
        return phases;
    }

    private SortedSet<LocalDate> cuts() {
        SortedSet<LocalDate> cuts = new TreeSet<>();
        for (Profile p : school.profiles()) {
            cuts.add(p.from());
            if (p.inclusive() != null) {
                cuts.add(p.inclusive().to().plusDays(1));
            }
        }
        for (Membership m : school.groups()) {
            cuts.add(m.from());
            if (m.to() != null) {
                cuts.add(m.to().plusDays(1));
            }
        }
        return cuts.tailSet(school.profiles().getFirst().from());
    }

    private ProfileInForce phase(Profile p, LocalDate day) {
        return new ProfileInForce(
                day,
                p.name().equals(school.name()) ? null : p.name(),
                p.unit(),
                byLevel(p.places()),
                p.kind(),
                p.sponsor(),
                p.ownership().name(),
                p.quality().name(),
                p.area(),
                p.stages() == null ? null : p.stages().stream().map(Stage::name).toList(),
                groups(day),
                p.status().name(),
                document(p, day));
    }

    private @Nullable List<String> groups(LocalDate day) {
        List<String> groups = school.groupsOn(day);
        return groups.isEmpty() ? null : groups;
    }

    private @Nullable String document(Profile p, LocalDate day) {
        Stream<@Nullable String> ofGroups =
                school.groups().stream()
                        .filter(m -> m.from().equals(day))
                        .map(Membership::document);
        return p.from().equals(day)
                ? p.document()
                : ofGroups.filter(d -> d != null).findFirst().orElse(null);
    }

    private static boolean same(ProfileInForce a, ProfileInForce b) {
        return undated(a).equals(undated(b));
    }

    private static ProfileInForce undated(ProfileInForce p) {
        return new ProfileInForce(
                LocalDate.EPOCH,
                p.name(),
                p.unit(),
                p.places(),
                p.kind(),
                p.sponsor(),
                p.ownership(),
                p.quality(),
                p.area(),
                p.stages(),
                p.groups(),
                p.status(),
                null);
    }

    private static Map<String, String> byLevel(Map<Level, String> places) {
        Map<String, String> byLevel = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            if (places.containsKey(level)) {
                byLevel.put(level.name(), places.get(level));
            }
        }
        return byLevel;
    }
}
