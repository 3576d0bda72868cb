package cn.duban.plan.supervision.escalation;

import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.matter.Dial;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.MatterNumbers;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Telling;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Two instances over one store, each of which may die anywhere, and a relay that may as well.
///
/// - Before a save: decided, nothing stored. After it: stored, nothing published.
/// - Between an instance's load and save the other may tick: then one of the two saves must lose.
final class World {
    private static final int PERCENT = 100;

    final Dial dial = new Dial();
    final MongoTemplate store;
    int crashes;
    int ticks;
    int overtaken;
    private final Random random;
    private final int crashPercent;
    private final Escalating[] instances = new Escalating[2];
    private final Map<String, String> published = new LinkedHashMap<>();
    private int republished;
    private boolean nested;
    private boolean calm;
    private boolean blind;

    /// An instance is gone.
    static final class Crash extends Error {}

    World(MongoTemplate store, long seed, int crashPercent) {
        this.store = store;
        this.random = new Random(seed);
        this.crashPercent = crashPercent;
        for (int i = 0; i < instances.length; i++) {
            instances[i] = started(i);
        }
    }

    private Escalating started(int which) {
        MongoTemplate fragile =
                new MongoTemplate(store.getMongoDatabaseFactory(), store.getConverter()) {
                    @Override
                    public <T> T save(T document) {
                        dieMaybe();
                        letTheOtherIn(which);
                        T saved = blind ? overwritten(document) : super.save(document);
                        dieMaybe();
                        return saved;
                    }
                };
        Events events = new Events("plan-service", dial, () -> null);
        return new Escalating(
                new Matters(fragile, new MatterNumbers(fragile)),
                new Policies(fragile),
                new WorkCalendars(fragile),
                new Telling(events),
                dial);
    }

    /// A planted fault: saves that do not look at the version, to see that a double would be found.
    void ignoreVersions() {
        blind = true;
    }

    private <T> T overwritten(T document) {
        Document written = new Document();
        store.getConverter().write(Objects.requireNonNull(document), written);
        store.getCollection("matters").replaceOne(Filters.eq("_id", written.get("_id")), written);
        return document;
    }

    long doubled() {
        return published.size() - published.values().stream().distinct().count();
    }

    /// Both instances tick, in any order; whoever dies is started again before its next tick.
    void tick() {
        int first = random.nextInt(2);
        tickOne(first);
        tickOne(1 - first);
        if (random.nextBoolean()) {
            relay();
        }
    }

    /// A tick that nobody dies in, as there is one sooner or later.
    void calmly(Runnable what) {
        calm = true;
        what.run();
        calm = false;
    }

    void tickOne(int which) {
        ticks++;
        try {
            instances[which].tick();
        } catch (Crash gone) {
            crashes++;
            instances[which] = started(which);
        }
    }

    private void dieMaybe() {
        if (!calm && random.nextInt(PERCENT) < crashPercent) {
            throw new Crash();
        }
    }

    private void letTheOtherIn(int which) {
        if (!nested && !calm && random.nextInt(PERCENT) < crashPercent) {
            nested = true;
            overtaken++;
            tickOne(1 - which);
            relay();
            nested = false;
        }
    }

    /// Publishes what is pending; may die before it has taken the events out.
    void relay() {
        for (Matter matter : store.findAll(Matter.class)) {
            List<String> ids = new ArrayList<>();
            for (PendingEvent event : matter.pending()) {
                republished += publish(event) ? 0 : 1;
                ids.add(event.id());
            }
            if (!ids.isEmpty() && (calm || random.nextInt(PERCENT) >= crashPercent)) {
                store.getCollection("matters")
                        .updateOne(
                                Filters.eq("_id", matter.id()),
                                Updates.pull("pending", Filters.in("id", ids)));
            }
        }
    }

    private boolean publish(PendingEvent event) {
        CloudEvent said = CloudEvent.parse(event.body());
        LocalDate day = said.time().toLocalDate();
        String words = day + " " + said.data().get("key").asString();
        return published.put(event.id(), words) == null;
    }

    /// What a consumer that knows event ids has heard.
    List<String> heard() {
        calmly(this::relay);
        return List.copyOf(published.values());
    }

    @Override
    public String toString() {
        return "ticks=%d crashes=%d overtaken=%d reminders=%d republished=%d doubled=%d"
                .formatted(ticks, crashes, overtaken, published.size(), republished, doubled());
    }
}
