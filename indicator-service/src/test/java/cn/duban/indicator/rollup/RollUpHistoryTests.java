package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.register.Profile;
import cn.duban.indicator.rollup.PlainCount.Pushed;
import cn.duban.indicator.rollup.PlainCount.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A year of accidents from a seed; in the end every figure of every level equals a plain count.
class RollUpHistoryTests {

    private static final List<String> TOWNS =
            List.of("99010101", "99010102", "99010201", "99010202", "99010301");
    private static final List<String> OWNERSHIPS =
            List.of("PUBLIC", "INCLUSIVE_PRIVATE", "PRIVATE");
    private static final List<String> AREAS = List.of("111", "112", "210", "220");
    private static final int STEPS = 400;
    private static final int SCHOOLS = 12;

    private final PlainCount plain = new PlainCount();

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 424242})
    void whatever_happens_in_whatever_order_the_figures_equal_a_plain_count(long seed) {
        Random random = new Random(seed);
        try (RollUpStage stage = new RollUpStage()) {
            List<Runnable> beginnings =
                    new ArrayList<>(
                            List.of(
                                    () -> stage.only("PRE.INCL", "PRE.RATIO", "PRE.KIDS"),
                                    () -> stage.period("2026-spring"),
                                    () -> stage.period("2026-autumn")));
            for (int step = 0; step < STEPS; step++) {
                if (!beginnings.isEmpty() && random.nextInt(40) == 0) {
                    beginnings.removeFirst().run();
                }
                if (random.nextInt(3) == 0) {
                    somethingChangesAtASchool(stage, random);
                } else {
                    aSchoolSends(stage, random);
                }
            }
            beginnings.forEach(Runnable::run);
            check(stage);
        }
    }

    /// Also sends states again and out of order: the version says which is newest.
    private void somethingChangesAtASchool(RollUpStage stage, Random random) {
        String school = "s" + random.nextInt(SCHOOLS);
        long version = random.nextInt(60);
        Told known = plain.told.get(school);
        Told next =
                known != null && known.version() == version
                        ? known
                        : new Told(version, profiles(random));
        stage.school(school, version, next.profiles().toArray(Profile[]::new));
        if (known == null || known.version() < version) {
            plain.told.put(school, next);
        }
    }

    private static List<Profile> profiles(Random random) {
        List<Profile> profiles = new ArrayList<>();
        for (String day : List.of("2019-09-01", "2026-02-15", "2026-09-01")) {
            if (profiles.isEmpty() || random.nextBoolean()) {
                AProfile profile =
                        random.nextInt(8) == 0
                                ? AProfile.primary(anyOf(TOWNS, random))
                                : AProfile.kindergarten(anyOf(TOWNS, random));
                profile = profile.from(day).ownership(anyOf(OWNERSHIPS, random));
                profile = random.nextInt(6) == 0 ? profile.closed() : profile;
                profile = random.nextInt(6) == 0 ? profile.underDistrict() : profile;
                profile = profile.area(anyOf(AREAS, random)).groups(someGroups(random));
                profiles.add(profile.profile());
            }
        }
        return profiles;
    }

    /// None, one, or two groupings that overlap across districts.
    private static String[] someGroups(Random random) {
        return Stream.of("JT-01", "DZ-02")
                .filter(_ -> random.nextInt(3) == 0)
                .toArray(String[]::new);
    }

    private void aSchoolSends(RollUpStage stage, Random random) {
        String school = "s" + random.nextInt(SCHOOLS);
        String term = anyOf(List.copyOf(PlainCount.TERMS.keySet()), random);
        int receipt = random.nextInt(10_000) * 100 + Integer.parseInt(school.substring(1));
        Pushed row =
                new Pushed(
                        receipt,
                        random.nextInt(500),
                        1 + random.nextInt(40),
                        random.nextInt(8) == 0);
        for (int times = random.nextInt(3); times >= 0; times--) {
            send(stage, school, term, row);
        }
        String key = school + "|" + term;
        Pushed known = plain.pushed.get(key);
        if (known == null || known.receipt() < receipt) {
            plain.pushed.put(key, row);
        }
    }

    private static void send(RollUpStage stage, String school, String term, Pushed row) {
        if (row.withdrawn()) {
            stage.withdraw(row.receipt(), school, "KINDERGARTEN", term);
        } else {
            stage.push(
                    row.receipt(),
                    school,
                    "KINDERGARTEN",
                    term,
                    Map.of("kid.enrolled", row.kids(), "tea.full", row.teachers()));
        }
    }

    private void check(RollUpStage stage) {
        Map<String, String> expected = plain.lines();
        Map<String, String> found = new TreeMap<>();
        stage.figures().forEach((key, event) -> found.put(key, line(event.path("data"))));
        found.values().removeIf(line -> line.startsWith("0/0"));

        assertThat(expected).isNotEmpty();
        assertThat(found).isEqualTo(expected);
    }

    private static String line(JsonNode figure) {
        return "%s/%s %s %s"
                .formatted(
                        figure.at("/coverage/reported").asString(),
                        figure.at("/coverage/applicable").asString(),
                        figure.path("numerator").asString("-"),
                        figure.path("denominator").asString("-"));
    }

    private static <T> T anyOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
