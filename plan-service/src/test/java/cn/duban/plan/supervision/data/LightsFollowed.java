package cn.duban.plan.supervision.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.data.FollowingLights.Assessed;
import cn.duban.plan.supervision.matter.Dial;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.MatterNumbers;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.tracking.Tracked;
import cn.duban.starter.test.MemoryStore;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/// One commitment whose light changes, and the matters that come of it.
abstract class LightsFollowed {
    final Dial dial = new Dial();
    private MemoryStore memory = MemoryStore.start();
    MongoTemplate store = memory.template();
    FollowingLights following = instance(store);
    LocalDate today = LocalDate.of(2026, 4, 10);
    long version;

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

    void unreported() {
        store.remove(new Query(), Tracked.class);
        store.insert(ALight.of(Colour.RED, null, today, List.of()));
        version++;
        following.see(ALight.COMMITMENT, version, light(Colour.RED));
    }

    void on(String day) {
        today = LocalDate.parse(day);
        dial.turnTo(today, 9);
    }

    void lit(Colour colour) {
        store(colour);
        version++;
        following.see(ALight.COMMITMENT, version, light(colour));
    }

    void store(Colour colour) {
        store.remove(new Query(), Tracked.class);
        store.insert(ALight.of(colour, "91", today, List.of()));
    }

    Assessed.Light light(Colour colour) {
        return new Assessed.Light(
                colour.name(), dial.instant().atZone(dial.getZone()).toOffsetDateTime());
    }

    Matter only() {
        assertThat(matters().all()).hasSize(1);
        return matters().all().getFirst();
    }

    Matters matters() {
        return new Matters(store, new MatterNumbers(store));
    }

    FollowingLights instance(MongoTemplate template) {
        return AFollower.over(template, dial);
    }
}
