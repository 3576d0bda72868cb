package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.register.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The cost of one update, counted in reads and writes of the stores: a matter of the tree's depth.
class RollUpCostTests {

    private static final String TERM = "2026-autumn";
    private static final int UPDATES = 50;

    @Test
    void an_update_costs_the_same_among_500_5000_and_50000_schools() {
        List<Double> pushes = new ArrayList<>();
        List<Double> moves = new ArrayList<>();
        for (int schools : new int[] {500, 5_000, 50_000}) {
            CountingStores counting = new CountingStores();
            try (RollUpStage stage = new RollUpStage(counting.stores())) {
                stage.only("PRE.KIDS", "PRE.INCL", "PRE.RATIO").period(TERM);
                for (int i = 0; i < schools; i++) {
                    stage.school("s" + i, 1, profile(i));
                }
                stage.forget();
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
