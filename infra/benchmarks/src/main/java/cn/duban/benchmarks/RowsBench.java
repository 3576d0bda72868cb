package cn.duban.benchmarks;

import cn.duban.benchmarks.crash.SampleForm;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import cn.duban.benchmarks.ground.Backlog;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.benchmarks.ground.Until;
import cn.duban.local.client.Receipt;
import cn.duban.local.client.Row;
import cn.duban.local.suite.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.json.JsonMapper;

/// 批量上报 — checked rows a second in batches of 1,000, beside sending the same bytes to the same
/// broker and writing the same rows to the same store without any check.
final class RowsBench {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = 4;
    private static final int BATCHES = 20;
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);
    private static final double NANOS = 1e9;
    private static final List<SampleForm> FORMS =
            List.of(SampleForm.FITNESS, SampleForm.VISION, SampleForm.RESOURCES);
    private static final JsonMapper JSON = new JsonMapper();

    private static final String CITY = "9909";
    private static final int SCHOOLS = 200;
    private static final int BATCH = 1000;

    private final Arena arena;
    private final District district = District.ofPrimarySchools(CITY, SCHOOLS);
    private final Ground ground;

    RowsBench(Arena arena) {
        this.arena = arena;
        this.ground =
                arena.field(
                                district,
                                SampleForm.allPeriods(),
                                batches(1).getFirst().subList(0, SCHOOLS))
                        .ground();
    }

    Measurement run() throws InterruptedException {
        settle();
        List<List<Row>> batches = batches(WARM_UP + BATCHES);
        send(batches.subList(0, WARM_UP));
        settle();
        List<List<Row>> measured = batches.subList(WARM_UP, batches.size());
        int rows = measured.stream().mapToInt(List::size).sum();
        arena.news().accept("批量上报 batches: %d × %d".formatted(BATCHES, BATCH));
        long begun = System.nanoTime();
        send(measured);
        double accepted = (System.nanoTime() - begun) / NANOS;
        settle();
        double settled = (System.nanoTime() - begun) / NANOS;
        List<String> raw =
                measured.stream().flatMap(List::stream).map(JSON::writeValueAsString).toList();
        double sent = new RawProducing(arena.suite().kafkaServers()).seconds(bytes(raw));
        double stored = new RawStoring(arena.suite().mongoUri(Part.INDICATOR)).seconds(raw);
        return Measurement.of("rows", rows / accepted, "rows/s")
                .with("batch", BATCH)
                .with("clients", CLIENTS)
                .with("rows", rows)
                .with("settled_rows_per_s", rows / settled)
                .with("raw_rows_per_s", rows / sent)
                .with("raw_per_row", accepted / sent)
                .with("raw_stored_per_s", rows / stored)
                .with("raw_stored_per_row", accepted / stored)
                .with("measures", "checked and stored, against bare acks=all and bare writes");
    }

    private void send(List<List<Row>> batches) throws InterruptedException {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client;
            clients.add(() -> send(batches, first));
        }
        Arena.sideBySide(clients);
    }

    private int send(List<List<Row>> batches, int first) {
        int accepted = 0;
        for (int i = first; i < batches.size(); i += CLIENTS) {
            Receipt receipt = ground.staff().push(UUID.randomUUID().toString(), batches.get(i));
            if (receipt.refused() > 0) {
                throw new IllegalStateException("refused: " + receipt.errors().getFirst());
            }
            accepted += receipt.accepted();
        }
        return accepted;
    }

    private void settle() {
        try (Backlog backlog = new Backlog(arena.suite())) {
            Until.holds("batches in the figures", SETTLED_WITHIN, () -> backlog.size() == 0);
        }
    }

    /// A batch holds five rows of each of the schools, with numbers of its own.
    private List<List<Row>> batches(int count) {
        Random random = new Random(7);
        List<List<Row>> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batches.add(batch(random));
        }
        return batches;
    }

    private List<Row> batch(Random random) {
        List<Row> batch = new ArrayList<>();
        for (SampleForm form : FORMS) {
            for (String period : form.periods()) {
                for (School school : district.schools()) {
                    Map<String, Object> values = Map.copyOf(form.row(random));
                    batch.add(
                            new Row(school.code(), form.name(), period, values)
                                    .because(SampleForm.DRAWN));
                }
            }
        }
        return List.copyOf(batch.subList(0, BATCH));
    }

    private static List<byte[]> bytes(List<String> rows) {
        return rows.stream().map(row -> row.getBytes(StandardCharsets.UTF_8)).toList();
    }
}
