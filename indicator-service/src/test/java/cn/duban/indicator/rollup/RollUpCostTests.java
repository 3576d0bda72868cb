package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Profile;
import cn.duban.indicator.register.School;
import cn.duban.indicator.rollup.Outcome.Change;
import cn.duban.indicator.rollup.Outcome.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.junit.jupiter.api.Test;

/// The cost of one update, counted in reads and writes of the stores: a matter of the tree's depth.
class RollUpCostTests {

    private static final String TERM = "2026-autumn";
    private static final String[] INDICATORS = {"PRE.KIDS", "PRE.INCL", "PRE.RATIO"};
    private static final int UPDATES = 50;

    @Test
    void an_update_costs_the_same_among_500_5000_and_50000_schools() {
        List<Double> pushes = new ArrayList<>();
        List<Double> moves = new ArrayList<>();
        for (int schools : new int[] {500, 5_000, 50_000}) {
            CountingStores counting = new CountingStores();
            try (RollUpStage stage = new RollUpStage(counting.stores())) {
                stage.only(INDICATORS).period(TERM);
                settle(stage, schools);
                stage.school("s0", 1, profile(0));
                pushes.add(costOf(counting, () -> push(stage, schools)));
                moves.add(costOf(counting, () -> move(stage, schools)));
                assertThat(stage.line("PRE.KIDS", "9901", TERM)).startsWith("2225/- 50/" + schools);
            }
        }

        System.out.println(
                """
                {"bench":"roll-up.cost","unit":"reads and writes","schools":[500,5000,50000],"perPush":%s,"perMove":%s}\
                """
                        .formatted(pushes, moves));
        assertThat(pushes).allSatisfy(cost -> assertThat(cost / pushes.getFirst()).isLessThan(1.5));
        assertThat(moves).allSatisfy(cost -> assertThat(cost / moves.getFirst()).isLessThan(1.5));
        assertThat(pushes.getFirst()).isLessThan(60);
    }

    /// Puts so many schools that have not reported into the stores, as registering them would have.
    private static void settle(RollUpStage stage, int count) {
        KeyValueStore<String, School> schools = store(stage, RollUpStores.SCHOOLS);
        KeyValueStore<String, Contribution> contributions =
                store(stage, RollUpStores.CONTRIBUTIONS);
        Map<String, Standing> standings = new HashMap<>();
        List<Question> questions = Stream.of(INDICATORS).map(RollUpCostTests::question).toList();
        for (int i = 0; i < count; i++) {
            School school = new School("s" + i, "示例", List.of(profile(i)), 1);
            schools.put(school.code(), school);
            for (Question question : questions) {
                Contribution expected =
                        Contribution.ofSchool(question, school, (_, _, _) -> null)
                                .next(Contribution.NONE);
                contributions.put(question.keyOf(school.code()), expected);
                for (Place place : expected.places()) {
                    Heading heading = Heading.of(question, place.unit(), place.level(), null);
                    standings.merge(
                            heading.key(),
                            Standing.start().after(new Change(heading, expected.tally(), false)),
                            (before, _) ->
                                    before.after(new Change(heading, expected.tally(), false)));
                }
            }
        }
        KeyValueStore<String, ValueAndTimestamp<Standing>> units =
                stage.driver().getTimestampedKeyValueStore(RollUpStores.UNITS);
        standings.forEach((key, standing) -> units.put(key, ValueAndTimestamp.make(standing, 0)));
    }

    private static <T> KeyValueStore<String, T> store(RollUpStage stage, String name) {
        return stage.driver().getKeyValueStore(name);
    }

    private static Question question(String indicator) {
        Definition definition = Catalogue.builtIn().indicator(indicator).orElseThrow().definition();
        return Question.of(
                definition,
                Formula.compile(definition),
                Period.of(TERM),
                SchoolCalendar.USUAL,
                Set.of(TERM));
    }

    private static double costOf(CountingStores counting, Runnable updates) {
        long before = counting.touched();
        updates.run();
        return (counting.touched() - before) / (double) UPDATES;
    }

    private static void push(RollUpStage stage, int schools) {
        for (int i = 0; i < UPDATES; i++) {
            stage.push(
                    i + 1,
                    "s" + i * (schools / UPDATES),
                    "KINDERGARTEN",
                    TERM,
                    Map.of("kid.enrolled", 20 + i, "tea.full", 5));
        }
    }

    private static void move(RollUpStage stage, int schools) {
        for (int i = 0; i < UPDATES; i++) {
            int school = i * (schools / UPDATES);
            stage.school("s" + school, 2, profile(school + 1));
        }
    }

    private static Profile profile(int i) {
        return AProfile.kindergarten("9901%02d%02d".formatted(i % 10, i / 10 % 10)).profile();
    }
}
