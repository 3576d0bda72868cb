package cn.duban.plan.supervision.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.data.FollowingLights.Assessed;
import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.supervision.matter.Dial;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.MatterNumbers;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.Stamp;
import cn.duban.plan.supervision.matter.State;
import cn.duban.plan.tracking.Tracked;
import cn.duban.starter.test.MemoryStore;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

class FollowingLightsTests {
    private static final String FIRST = "M-" + ALight.COMMITMENT + "-1";

    private final Dial dial = new Dial();
    private MemoryStore memory = MemoryStore.start();
    private MongoTemplate store = memory.template();
    private FollowingLights following = instance(store);
    private LocalDate today = LocalDate.of(2026, 4, 10);
    private long version;

    @BeforeEach
    void begin() {
        memory.close();
        memory = MemoryStore.start();
        store = memory.template();
        following = instance(store);
        on("2026-04-10");
    }

    @AfterEach
    void close() {
        memory.close();
    }

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
    void a_matter_opened_for_want_of_data_is_taken_back_when_they_come_and_all_is_green() {
        unreported();
        assertThat(only().task().origin().chinese()).isEqualTo("尚无数据自动立项");
        on("2026-04-14");
        lit(Colour.GREEN);
        assertThat(only().state()).isEqualTo(State.REVOKED);
        assertThat(only().stamps().getLast().text()).startsWith("立项时还没有数据");
        instance(store).see(ALight.COMMITMENT, version, light(Colour.GREEN));
        assertThat(only().stamps()).hasSize(3);
        lit(Colour.RED);
        assertThat(matters().all()).hasSize(2);
    }

    /// Due on the last day of 2026.
    @Test
    void a_matter_says_what_really_happened() {
        lit(Colour.RED);
        assertThat(origin()).isEqualTo("亮红灯自动立项");
        begin();
        on("2026-12-31");
        unreported();
        assertThat(origin()).isEqualTo("尚无数据自动立项");
        begin();
        on("2027-01-04");
        unreported();
        assertThat(origin()).isEqualTo("逾期无数据自动立项");
        begin();
        on("2027-01-04");
        lit(Colour.RED);
        assertThat(origin()).isEqualTo("逾期未达标自动立项");
    }

    private String origin() {
        String origin = only().task().origin().chinese();
        assertThat(only().stamps().getFirst().text()).startsWith(origin);
        return origin;
    }

    @Test
    void it_stays_once_somebody_signed_for_it_or_when_the_data_come_late() {
        unreported();
        Matter signed =
                AMatter.moved(
                        only(), Move.SIGN, AMatter.OFFICER, AMatter.complete(Move.SIGN), today);
        matters().save(signed);
        lit(Colour.GREEN);
        assertThat(only().state()).isEqualTo(State.WORKING);

        begin();
        unreported();
        on("2026-04-16");
        lit(Colour.GREEN);
        assertThat(only().stamps().getLast().text()).startsWith("已恢复绿灯，可以审核办结");
    }

    /// The second was approved before the first was heard of.
    @Test
    void two_quick_amendments_are_stamped_in_words_of_the_goal_that_is_shown() {
        lit(Colour.RED);
        Adjustment first = lowered("目标由96%调整为94%");
        Adjustment second = lowered("目标由94%调整为92%");
        store.remove(new Query(), Tracked.class);
        store.insert(ALight.of(Colour.RED, "91", today, List.of(), List.of(first, second)));
        OpeningByData opening = AFollower.opening(store, dial);
        opening.adjusted(ALight.COMMITMENT, first.inWords() + "。");
        String both = first.inWords() + "；" + second.inWords();
        assertThat(only().task().goal().adjusted()).isEqualTo(both);
        assertThat(only().stamps().getLast().text()).isEqualTo(both + "。");
        opening.adjusted(ALight.COMMITMENT, both + "。");
        assertThat(only().stamps()).extracting(Stamp::move).containsOnlyOnce(Move.ADJUST);
    }

    private Adjustment lowered(String what) {
        return new Adjustment(what, "生源减少", "示例督办员", "示例局长", today, null);
    }

    @Test
    void a_light_that_is_green_again_by_now_opens_none() {
        store(Colour.GREEN);
        version++;
        following.see(ALight.COMMITMENT, version, light(Colour.RED));
        lit(Colour.GREEN);
        assertThat(matters().all()).isEmpty();
    }

    private void unreported() {
        store.remove(new Query(), Tracked.class);
        store.insert(ALight.of(Colour.RED, null, today, List.of()));
        version++;
        following.see(ALight.COMMITMENT, version, light(Colour.RED));
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

    private void on(String day) {
        today = LocalDate.parse(day);
        dial.turnTo(today, 9);
    }

    private void lit(Colour colour) {
        store(colour);
        version++;
        following.see(ALight.COMMITMENT, version, light(colour));
    }

    private void store(Colour colour) {
        store.remove(new Query(), Tracked.class);
        store.insert(ALight.of(colour, "91", today, List.of()));
    }

    private Assessed.Light light(Colour colour) {
        return new Assessed.Light(
                colour.name(), dial.instant().atZone(dial.getZone()).toOffsetDateTime());
    }

    private Matter only() {
        assertThat(matters().all()).hasSize(1);
        return matters().all().getFirst();
    }

    private Matters matters() {
        return new Matters(store, new MatterNumbers(store));
    }

    private FollowingLights instance(MongoTemplate template) {
        return AFollower.over(template, dial);
    }
}
