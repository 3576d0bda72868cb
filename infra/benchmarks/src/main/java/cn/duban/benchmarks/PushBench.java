package cn.duban.benchmarks;

import cn.duban.benchmarks.crash.SampleForm;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.local.client.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/// 单行上报 — pushes of one row by eight clients side by side, each for schools of its own.
final class PushBench {

    private static final int CLIENTS = 8;
    private static final int WARM_UP_EACH = 50;
    private static final int PUSHES_EACH = 250;
    private static final double NANOS = 1e9;

    private static final String CITY = "9906";
    private static final int SCHOOLS = 80;

    private final Arena arena;
    private final District district = District.of(CITY, SCHOOLS);
    private final Ground ground;
    private final Latencies answers = new Latencies();

    PushBench(Arena arena) {
        this.arena = arena;
        this.ground =
                arena.field(district, SampleForm.VISION.periods(), rows(new Random(1))).ground();
    }

    Measurement run() throws InterruptedException {
        Arena.sideBySide(clients(WARM_UP_EACH, new Latencies()));
        arena.news().accept("单行上报 single pushes: %d × %d".formatted(CLIENTS, PUSHES_EACH));
        long begun = System.nanoTime();
        Arena.sideBySide(clients(PUSHES_EACH, answers));
        double seconds = (System.nanoTime() - begun) / NANOS;
        return Measurement.of("pushes", CLIENTS * PUSHES_EACH / seconds, "pushes/s")
                .with("clients", CLIENTS)
                .with(answers)
                .with("measures", "POST /api/v1/submissions at the gateway until its receipt, ms");
    }

    private List<Callable<Integer>> clients(int pushes, Latencies into) {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            clients.add(() -> push(number, pushes, into));
        }
        return clients;
    }

    private int push(int client, int pushes, Latencies into) {
        Random random = new Random(client);
        List<Row> own = new ArrayList<>();
        List<Row> all = rows(random);
        for (int i = client; i < all.size(); i += CLIENTS) {
            own.add(all.get(i));
        }
        for (int i = 0; i < pushes; i++) {
            Row row = own.get(i % own.size());
            long begun = System.nanoTime();
            ground.school(String.valueOf(row.school()))
                    .push(UUID.randomUUID().toString(), List.of(row));
            into.add(System.nanoTime() - begun);
        }
        return pushes;
    }

    /// One row of every primary and junior school.
    private List<Row> rows(Random random) {
        String period = SampleForm.VISION.periods().getFirst();
        List<Row> rows = new ArrayList<>();
        for (School school : district.schools()) {
            if (SampleForm.VISION.kinds().contains(school.kind())) {
                Map<String, Object> values = Map.copyOf(SampleForm.VISION.row(random));
                rows.add(
                        new Row(school.code(), SampleForm.VISION.name(), period, values)
                                .because(SampleForm.DRAWN));
            }
        }
        return rows;
    }
}
