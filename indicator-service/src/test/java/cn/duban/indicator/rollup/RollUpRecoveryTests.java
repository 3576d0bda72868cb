package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lost state, replays and dead letters.
///
/// Identical means: the data of every figure byte for byte. Replayed in the same order that is all
/// of it; in another order only `asOf` may differ, which remembers the newest row a figure ever
/// saw.
class RollUpRecoveryTests {

    private static final String[] TERMS = {"2025-autumn", "2026-spring", "2026-autumn"};
    private static final int SCHOOLS = 15;

    @ParameterizedTest
    @ValueSource(longs = {5, 20261123})
    void a_year_replayed_into_an_empty_roll_up_gives_identical_bytes(long seed) {
        assertThat(played(year(seed), true)).isNotEmpty().isEqualTo(played(year(seed), true));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20261123})
    void a_year_replayed_in_another_order_gives_the_same_figures(long seed) {
        List<Consumer<RollUpStage>> year = year(seed);
        Map<String, String> once = played(year, false);
        Collections.shuffle(year, new Random(seed));
        year.addAll(year.subList(0, year.size() / 3));

        assertThat(played(year, false)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 20261123})
    void state_that_was_lost_and_restored_goes_on_as_if_nothing_had_happened(long seed) {
        List<Consumer<RollUpStage>> year = year(seed);
        int middle = year.size() / 2;
        try (RollUpStage unbroken = new RollUpStage();
                RollUpStage broken = new RollUpStage()) {
            year.forEach(event -> event.accept(unbroken));
            year.subList(0, middle).forEach(event -> event.accept(broken));
            Map<String, JsonNode> heard = new TreeMap<>(broken.figures());
            try (RollUpStage restored = RollUpStage.restoredFrom(broken)) {
                year.subList(middle, year.size()).forEach(event -> event.accept(restored));
                heard.putAll(restored.figures());
            }
            assertThat(data(heard, true)).isEqualTo(data(unbroken.figures(), true));
            assertThat(versions(heard)).isEqualTo(versions(unbroken.figures()));
        }
    }

    private static Map<String, Long> versions(Map<String, JsonNode> figures) {
        Map<String, Long> versions = new TreeMap<>();
        figures.forEach((key, event) -> versions.put(key, event.path("version").asLong()));
        return versions;
    }

    @Test
    void a_definition_cut_short_by_a_failure_is_carried_out_when_it_is_sent_again() {
        try (RollUpStage stage = new RollUpStage().period("2026-autumn")) {
            stage.school("k1", 1, AProfile.kindergarten("99010201").profile());
            stage.only("PRE.KIDS");
            stage.forget();
            stage.driver()
                    .getKeyValueStore(RollUpStores.CONTRIBUTIONS)
                    .delete("PRE.KIDS|k1|2026-autumn");

            stage.only("PRE.KIDS");
            assertThat(stage.news()).isEmpty();
            stage.driver()
                    .getKeyValueStore(RollUpStores.UNFINISHED)
                    .put("indicator:PRE.KIDS", "indicator:PRE.KIDS");
            stage.only("PRE.KIDS");
            assertThat(stage.news()).isNotEmpty();
            assertThat(stage.driver().getKeyValueStore(RollUpStores.UNFINISHED).all().hasNext())
                    .isFalse();
        }
    }

    @Test
    void every_operator_store_and_topic_has_a_name_somebody_gave_it() {
        StreamsBuilder streams = new StreamsBuilder();
        RollUpTopology.describe(
                streams,
                new RollUpTopology.Setting(
                        RollUpTopics.FACTS, "duban.indicator.figures", 1, RollUpStores.onDisk()));

        assertThat(streams.build().describe().toString())
                .contains("weigh-schools", "add-changes")
                .doesNotContainPattern("KSTREAM|KTABLE|STATE-STORE|-0{5,}");
    }

    private static Map<String, String> played(
            List<Consumer<RollUpStage>> events, boolean withTimes) {
        try (RollUpStage stage = new RollUpStage()) {
            events.forEach(event -> event.accept(stage));
            return data(stage.figures(), withTimes);
        }
    }

    private static Map<String, String> data(Map<String, JsonNode> figures, boolean withTimes) {
        Map<String, String> data = new TreeMap<>();
        figures.forEach((key, event) -> {
            ObjectNode figure = (ObjectNode) event.path("data").deepCopy();
            if (!withTimes) {
                figure.remove("asOf");
            }
            if (withTimes || figure.at("/coverage/applicable").asInt() > 0) {
                data.put(key, figure.toString());
            }
        });
        return data;
    }

    /// Registers, reclassifies, reports, corrects and withdraws; each event says its own version.
    private static List<Consumer<RollUpStage>> year(long seed) {
        Random random = new Random(seed);
        List<Consumer<RollUpStage>> year = new ArrayList<>();
        for (String term : TERMS) {
            year.add(stage -> stage.period(term));
        }
        year.add(stage -> stage.only("PRE.INCL"));
        year.add(stage -> stage.only("PRE.RATIO"));
        for (int i = 0; i < SCHOOLS; i++) {
            for (int version = 1; version < 4; version++) {
                year.add(registering("s" + i, version, random));
            }
        }
        for (int receipt = 1; receipt < 200; receipt++) {
            year.add(reporting(receipt, "s" + random.nextInt(SCHOOLS), random));
        }
        return year;
    }

    private static Consumer<RollUpStage> registering(String school, int version, Random random) {
        String town = "990102%02d".formatted(1 + random.nextInt(3));
        AProfile first = AProfile.kindergarten(town);
        AProfile then =
                AProfile.kindergarten("99010101")
                        .from("2026-07-01")
                        .ownership(random.nextBoolean() ? "PRIVATE" : "PUBLIC")
                        .groups("JT-0" + random.nextInt(3));
        boolean moves = random.nextBoolean();
        return stage -> {
            if (moves) {
                stage.school(school, version, first.profile(), then.profile());
            } else {
                stage.school(school, version, first.profile());
            }
        };
    }

    private static Consumer<RollUpStage> reporting(int receipt, String school, Random random) {
        String term = TERMS[random.nextInt(TERMS.length)];
        int kids = random.nextInt(400);
        boolean withdrawn = random.nextInt(8) == 0;
        return stage -> {
            if (withdrawn) {
                stage.withdraw(receipt, school, "KINDERGARTEN", term);
            } else {
                stage.push(
                        receipt,
                        school,
                        "KINDERGARTEN",
                        term,
                        Map.of("kid.enrolled", kids, "tea.full", 1 + kids / 10));
            }
        };
    }
}
