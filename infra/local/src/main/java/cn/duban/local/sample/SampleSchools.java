package cn.duban.local.sample;

import cn.duban.local.client.Answer;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.RefusedException;
import cn.duban.local.client.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// 示例学校的系统 — sixty schools that push at the same time, each with its own key.
public final class SampleSchools {
    private static final int AT_ONCE = 8;
    private static final int GIVEN_BEFORE = 200;
    private static final Duration ARRIVING = Duration.ofSeconds(30);
    private static final String REFUSED_KEY = "key-refused";

    private final DubanClient door;
    private final KeyRing keys;

    private SampleSchools(DubanClient door, KeyRing keys) {
        this.door = door;
        this.keys = keys;
    }

    /// Gives every school a key that works; a key the door does not know is replaced once.
    public static SampleSchools withKeys(DubanClient staff, SampleDistrict district, Path folder) {
        KeyRing keys = new KeyRing(folder);
        boolean fresh = keys.fill(staff, district.schools()) > 0;
        SampleSchools schools = new SampleSchools(staff, keys);
        if (!fresh && !schools.isWelcome(district.schools().getFirst())) {
            keys.forget();
            keys.fill(staff, district.schools());
        }
        for (SampleSchool school : district.schools()) {
            if (!Waiting.until(ARRIVING, () -> schools.isWelcome(school))) {
                throw new IllegalStateException("网关还不认识" + school.name() + "的密钥");
            }
        }
        return schools;
    }

    public String keyOf(SampleSchool school) {
        return keys.of(school);
    }

    public DubanClient of(SampleSchool school) {
        return door.withKey(keys.of(school));
    }

    /// How many rows were new; every push must be accepted whole.
    public int push(List<Push> pushes) throws InterruptedException {
        try (ExecutorService lanes = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> sent = new ArrayList<>();
            pushes.forEach(push -> sent.add(lanes.submit(() -> push(push))));
            int rows = 0;
            for (Future<Integer> one : sent) {
                rows += one.get();
            }
            return rows;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        }
    }

    /// The refusal a wrong push earns.
    public Answer tryPush(Push push) {
        return of(push.school()).tryPush(push.idempotencyKey(), push.rows());
    }

    private int push(Push push) {
        List<Row> rows = push.rows();
        Answer answer = tryPush(push);
        if (answer.isRefusal() || answer.json().path("refused").asInt() > 0) {
            throw RefusedException.of("push " + push.school().name(), answer);
        }
        return answer.status() == GIVEN_BEFORE ? 0 : rows.size();
    }

    private boolean isWelcome(SampleSchool school) {
        Answer answer = of(school).get("/receipts?size=1");
        return !(answer.isRefusal() && answer.refusal().code().equals(REFUSED_KEY));
    }
}
