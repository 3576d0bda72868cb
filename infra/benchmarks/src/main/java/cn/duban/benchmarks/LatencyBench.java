package cn.duban.benchmarks;

import cn.duban.benchmarks.crash.SampleForm;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.local.client.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/// 从上报到亮灯 — from the accepted push of a school to its light, as an open page sees it.
///
/// Eight towns with one school each: what the school reports is its town's figure, so every push
/// can be told apart by the value it leads to. Each school waits for its light before it pushes
/// again.
final class LatencyBench {

    private static final String CITY = "9907";
    private static final int SCHOOLS = 8;
    private static final int WARM_UP = 10;
    private static final int PUSHES_EACH = 40;
    private static final int TESTED = 1000;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int AIM = 1000;

    private final Arena arena;
    private final District district = District.ofPrimarySchools(CITY, SCHOOLS);
    private final Sightings figures = new Sightings();
    private final Sightings lights = new Sightings();
    private final String period;
    private final int year;

    LatencyBench(Arena arena, int year) {
        this.arena = arena;
        this.year = year;
        this.period = (year - 1) + "-" + year;
    }

    /// From the receipt to the light, from the push to the light, and from the receipt to the
    /// figure.
    private record Seen(Latencies light, Latencies sent, Latencies figure, Latencies missed) {
        Seen() {
            this(new Latencies(), new Latencies(), new Latencies(), new Latencies());
        }
    }

    List<Measurement> run() throws InterruptedException {
        List<Row> first = district.schools().stream().map(s -> row(s, 1)).toList();
        Ground ground = arena.field(district, List.of(period), first).ground();
        new TownPlans(ground.staff(), year).confirmIn(district);
        try (LiveStream _ = LiveStream.of(arena.suite(), "/api/v1/lights/stream", this::light);
                LiveStream _ =
                        LiveStream.of(arena.suite(), "/api/v1/figures/stream", this::figure)) {
            int start = new Random().nextInt(TESTED);
            arena.news().accept("预热 warming up: %d × %d".formatted(SCHOOLS, WARM_UP));
            push(ground, start, WARM_UP, new Seen());
            arena.news().accept("上报到亮灯 push to light: %d × %d".formatted(SCHOOLS, PUSHES_EACH));
            Seen seen = new Seen();
            push(ground, start + WARM_UP, PUSHES_EACH, seen);
            return measurements(seen);
        }
    }

    private List<Measurement> measurements(Seen seen) {
        return List.of(
                Measurement.of("latency-light", seen.light().millis(95), "ms")
                        .with("aim", AIM)
                        .with(seen.light())
                        .with("missed", seen.missed().count())
                        .with("p95_from_send", seen.sent().millis(95))
                        .with("schools", SCHOOLS)
                        .with("measures", "receipt until seen at /api/v1/lights/stream"),
                Measurement.of("latency-figure", seen.figure().millis(95), "ms")
                        .with(seen.figure())
                        .with("schools", SCHOOLS)
                        .with("measures", "receipt until seen at /api/v1/figures/stream"));
    }

    private void push(Ground ground, int start, int pushes, Seen seen) throws InterruptedException {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (School school : district.schools()) {
            clients.add(() -> {
                for (int i = 0; i < pushes; i++) {
                    pushOnce(ground, school, (start + i) % TESTED, seen);
                }
                return pushes;
            });
        }
        Arena.sideBySide(clients);
    }

    private void pushOnce(Ground ground, School school, int passed, Seen seen)
            throws InterruptedException {
        long sent = System.nanoTime();
        ground.school(school.code())
                .push(UUID.randomUUID().toString(), List.of(row(school, passed)));
        long accepted = System.nanoTime();
        BigDecimal value = BigDecimal.valueOf(passed).movePointRight(2).movePointLeft(3);
        OptionalLong light = lights.await(school.unit(), value, LONGEST);
        light.ifPresentOrElse(
                at -> {
                    seen.light().add(Math.max(0, at - accepted));
                    seen.sent().add(at - sent);
                },
                () -> seen.missed().add(LONGEST.toNanos()));
        figures.await(school.unit(), value, LONGEST)
                .ifPresent(at -> seen.figure().add(Math.max(0, at - accepted)));
    }

    private Row row(School school, int passed) {
        Map<String, Object> values =
                Map.of(
                        "fit.due",
                        TESTED,
                        "fit.tested",
                        TESTED,
                        "fit.excellent",
                        0,
                        "fit.good",
                        0,
                        "fit.pass",
                        passed,
                        "fit.fail",
                        TESTED - passed);
        return new Row(school.code(), SampleForm.FITNESS.name(), period, values)
                .because(SampleForm.DRAWN);
    }

    private void light(JsonNode row) {
        if (TownPlans.INDICATOR.equals(row.path("indicator").asString(""))) {
            saw(lights, row);
        }
    }

    private void figure(JsonNode figure) {
        boolean ours = period.equals(figure.path("period").path("code").asString(""));
        if (ours && TownPlans.INDICATOR.equals(figure.path("indicator").asString(""))) {
            saw(figures, figure);
        }
    }

    private static void saw(Sightings sightings, JsonNode row) {
        String value = row.path("value").asString("");
        if (!value.isEmpty()) {
            sightings.saw(row.path("unit").asString(), value);
        }
    }
}
