package cn.duban.plan.supervision.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.supervision.matter.Beside;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.MatterNumbers;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.matter.Moving;
import cn.duban.plan.supervision.matter.Task;
import cn.duban.plan.tracking.Tracked;
import cn.duban.plan.tracking.Tracked.ColourChange;
import cn.duban.plan.tracking.TrackedCommitments;
import cn.duban.starter.test.MemoryStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

class LightsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final MemoryStore memory = MemoryStore.start();
    private final MongoTemplate store = memory.template();
    private final Lights lights =
            new Lights(new MongoRepositoryFactory(store).getRepository(TrackedCommitments.class));
    private final Comparing comparing =
            new Comparing(lights, new Matters(store, new MatterNumbers(store)));

    @AfterEach
    void close() {
        memory.close();
    }

    /// Red 03-01…03-09 and again from 03-20: in March 9 + 12 days.
    @Test
    void red_days_are_those_that_ended_red() {
        store.insert(
                ALight.of(
                        Colour.RED,
                        "80",
                        DAY,
                        List.of(
                                change(Colour.RED, "2026-03-01"),
                                change(Colour.GREEN, "2026-03-10"),
                                change(Colour.RED, "2026-03-20"))));
        assertThat(days("2026-03-01", "2026-03-31")).isEqualTo(21);
        assertThat(days("2026-03-05", "2026-03-06")).isEqualTo(2);
        assertThat(days("2026-03-10", "2026-03-19")).isZero();
        assertThat(days("2026-04-01", "2026-04-10")).isEqualTo(10);
    }

    @Test
    void a_typed_figure_stands_beside_the_computed_one_and_the_difference_is_named() {
        store.insert(ALight.of(Colour.YELLOW, "91.6327", DAY, List.of()));
        assertThat(beside("已完成93%").sentences())
                .containsExactly("单位填报93%，按上报数计算为91.6327%，相差1.3673个百分点。", "承诺目前亮黄灯：示例理由。");
        assertThat(beside("已完成92%").sentences()).containsExactly("承诺目前亮黄灯：示例理由。");
        assertThat(beside("正在推进").typed()).isNull();
    }

    @Test
    void with_a_green_light_and_equal_figures_it_agrees() {
        store.insert(ALight.of(Colour.GREEN, "92.3076923077", DAY, List.of()));
        assertThat(beside("已达92.3%").agrees()).isTrue();
        assertThat(beside("已达95%").agrees()).isFalse();
        assertThat(beside("已达92.3%").computed()).isEqualTo("92.3076923077");
    }

    private Beside beside(String text) {
        Task task = lights.task(ALight.COMMITMENT, Task.Origin.RED, DAY);
        Matter matter = AMatter.filed("M-1", Task.Goal.NONE);
        matter =
                new Matter(
                        "M-1",
                        null,
                        task,
                        matter.standing(),
                        matter.stamps(),
                        List.of(),
                        0,
                        List.of());
        matter = AMatter.moved(matter, Move.ASSIGN, AMatter.OFFICER);
        matter = AMatter.moved(matter, Move.SIGN, AMatter.OFFICER);
        MoveRequest request = MoveRequest.saying(text);
        String typed = comparing.typed(matter, request).map(TypedFigure::notation).orElse(null);
        Matter answered =
                new Moving(matter, AMatter.OFFICER, comparing.of(matter), DAY, AMatter.at(DAY))
                        .by(Move.ANSWER, request, typed);
        return comparing.of(answered);
    }

    private int days(String from, String to) {
        return lights.redDays(
                ALight.COMMITMENT, LocalDate.parse(from), LocalDate.parse(to), SHANGHAI);
    }

    private static ColourChange change(Colour to, String day) {
        return new Tracked.ColourChange(null, to, "示例", AMatter.at(LocalDate.parse(day)));
    }
}
