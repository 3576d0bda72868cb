package cn.duban.plan.supervision.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.Stamp;
import cn.duban.plan.supervision.matter.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/// What an episode of a light opens, joins and reopens.
class FollowingLightsTests extends LightsFollowed {
    private static final String FIRST = "M-" + ALight.COMMITMENT + "-1";

    @Test
    void red_opens_a_matter_and_gives_it_to_the_lead_unit() {
        lit(Colour.RED);
        Matter matter = only();
        assertThat(matter.id()).isEqualTo(FIRST);
        assertThat(matter.state()).isEqualTo(State.ASSIGNED);
        assertThat(matter.standing().active().getFirst().unit()).isEqualTo("学前教育科");
        // 15 work-days after 2026-04-10: the labour holidays lie between.
        assertThat(matter.due()).hasValue(LocalDate.of(2026, 5, 6));
        assertThat(matter.stamps()).extracting(Stamp::move).containsExactly(Move.FILE, Move.ASSIGN);
        assertThat(matter.pending()).hasSize(2);
    }

    @Test
    void once_per_episode_however_often_the_light_is_told() {
        lit(Colour.RED);
        following.see(ALight.COMMITMENT, version, light(Colour.RED));
        instance(store).see(ALight.COMMITMENT, version, light(Colour.RED));
        lit(Colour.YELLOW);
        lit(Colour.RED);
        lit(Colour.GREY);
        lit(Colour.RED);
        assertThat(only().stamps()).hasSize(2);
    }

    @Test
    void a_crash_between_the_matter_and_the_watch_opens_no_second() {
        FollowingLights dying =
                instance(
                        new MongoTemplate(store.getMongoDatabaseFactory(), store.getConverter()) {
                            @Override
                            public <T> T save(T document) {
                                if (document instanceof LightWatch) {
                                    throw new IllegalStateException("gone");
                                }
                                return super.save(document);
                            }
                        });
        store(Colour.RED);
        version++;
        assertThatThrownBy(() -> dying.see(ALight.COMMITMENT, version, light(Colour.RED)))
                .isInstanceOf(IllegalStateException.class);
        following.see(ALight.COMMITMENT, version, light(Colour.RED));
        assertThat(only().stamps()).hasSize(2);
        lit(Colour.GREEN);
        lit(Colour.RED);
        assertThat(only().standing().episodes()).containsExactly(1, 2);
    }

    @Test
    void green_proposes_to_close_and_another_fall_joins_the_open_matter() {
        lit(Colour.RED);
        on("2026-04-20");
        lit(Colour.GREEN);
        assertThat(only().stamps().getLast().text()).startsWith("已恢复绿灯，可以审核办结");
        assertThat(only().state()).isEqualTo(State.ASSIGNED);
        on("2026-04-22");
        lit(Colour.RED);
        assertThat(only().stamps().getLast().text()).startsWith("再次掉灯");
        assertThat(only().standing().episodes()).containsExactly(1, 2);
    }

    @Test
    void a_fall_soon_after_the_closure_reopens_it_and_a_late_one_opens_another() {
        lit(Colour.RED);
        lit(Colour.GREEN);
        finish("2026-05-06");
        on("2026-07-05");
        lit(Colour.RED);
        Matter reopened = only();
        assertThat(reopened.state()).isEqualTo(State.WORKING);
        assertThat(reopened.stamps().getLast().move()).isEqualTo(Move.REOPEN);
        assertThat(reopened.due()).hasValue(LocalDate.of(2026, 7, 24));
        lit(Colour.GREEN);
        finish("2026-07-06");
        on("2026-09-05");
        lit(Colour.RED);
        assertThat(matters().all())
                .extracting(Matter::id)
                .containsExactlyInAnyOrder(FIRST, "M-" + ALight.COMMITMENT + "-2");
    }

    @Test
    void amber_opens_one_after_ten_work_days_and_not_before() {
        lit(Colour.YELLOW);
        following.lookForLastingAmber(LocalDate.of(2026, 4, 23));
        assertThat(matters().all()).isEmpty();
        on("2026-04-24");
        following.lookForLastingAmber(today);
        instance(store).lookForLastingAmber(today);
        assertThat(only().task().origin().chinese()).isEqualTo("持续黄灯自动立项");
        assertThat(only().stamps().getFirst().text()).startsWith("持续黄灯自动立项（黄灯已持续10个工作日，规则为满10个）：");
        lit(Colour.RED);
        assertThat(only().standing().episodes()).containsExactly(1);
    }

    @Test
    void a_light_that_is_green_again_by_now_opens_none() {
        store(Colour.GREEN);
        version++;
        following.see(ALight.COMMITMENT, version, light(Colour.RED));
        lit(Colour.GREEN);
        assertThat(matters().all()).isEmpty();
    }

    private void finish(String day) {
        on(day);
        Matter m = only();
        List<Move> moves =
                m.state() == State.ASSIGNED
                        ? List.of(Move.SIGN, Move.ANSWER, Move.FINISH)
                        : List.of(Move.ANSWER, Move.FINISH);
        for (Move move : moves) {
            m = AMatter.moved(m, move, AMatter.OFFICER, AMatter.complete(move), today);
        }
        matters().save(m);
    }
}
