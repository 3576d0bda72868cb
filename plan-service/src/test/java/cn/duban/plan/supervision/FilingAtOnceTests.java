package cn.duban.plan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.data.ALight;
import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.supervision.matter.Dial;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.MatterNumbers;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Telling;
import cn.duban.plan.supervision.refusal.SupervisionProblem.AlreadySupervised;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.test.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

/// Two instances file one commitment; each has looked and seen no matter before either stores one.
class FilingAtOnceTests {
    private static final String PLAN = "P2026-990102";
    private static final FilingMatter.Request REQUEST =
            new FilingMatter.Request(PLAN, ALight.COMMITMENT, null, "请分析原因");

    private final MemoryStore memory = MemoryStore.start();
    private final MongoTemplate store = memory.template();
    private final CyclicBarrier both = new CyclicBarrier(2);
    private final Dial dial = new Dial();

    @BeforeEach
    void planned() {
        dial.turnTo(AMatter.TODAY, 9);
        Plan.Source source = new Plan.Source("要点.docx", "00", "示例督办员", Instant.EPOCH);
        store.insert(
                new Plan(
                        PLAN,
                        null,
                        Plan.State.CONFIRMED,
                        source,
                        "示例区2026年教育工作要点",
                        2026,
                        "990102",
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        new Plan.Confirmation("示例督办员", Instant.EPOCH),
                        List.of(),
                        null));
        store.insert(ALight.of(Colour.RED, "80", AMatter.TODAY, List.of()));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void one_matter_is_filed_and_the_other_is_told_of_it() throws Exception {
        List<String> said = atOnce(null);
        String id = "M-" + ALight.COMMITMENT + "-1";
        assertThat(said).containsExactlyInAnyOrder(id, "already-supervised");
        assertThat(matters().all()).extracting(Matter::id).containsExactly(id);
    }

    @Test
    void the_same_key_files_the_same_matter() throws Exception {
        assertThat(atOnce("k-1")).hasSize(2).containsOnly("M-" + ALight.COMMITMENT + "-1");
        assertThat(matters().all()).hasSize(1);
    }

    private List<String> atOnce(@Nullable String key) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<String> one = () -> filed(key);
            return threads.invokeAll(List.of(one, one)).stream().map(Future::resultNow).toList();
        }
    }

    private String filed(@Nullable String key) {
        try {
            return instance().file(REQUEST, key, AMatter.OFFICER).id();
        } catch (AlreadySupervised told) {
            return told.code();
        }
    }

    private FilingMatter instance() {
        return new FilingMatter(
                new MongoRepositoryFactory(store).getRepository(Plans.class),
                waiting(),
                ALight.lights(store),
                new Telling(new Events("plan-service", dial, () -> null)),
                dial);
    }

    /// Stores its first matter only when the other instance is about to do so, too.
    private Matters waiting() {
        return new Matters(store, new MatterNumbers(store)) {
            private boolean waited;

            @Override
            public Matter insert(Matter matter) {
                if (!waited) {
                    waited = true;
                    meet();
                }
                return super.insert(matter);
            }
        };
    }

    private void meet() {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private Matters matters() {
        return new Matters(store, new MatterNumbers(store));
    }
}
