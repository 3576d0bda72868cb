package cn.duban.plan.progress;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Figure.Period;
import cn.duban.plan.progress.Figure.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// 测量 — how many lights one thread derives again in a second; prints one JSON line.
///
/// A mixed plan of every kind of target, half of it fed by figures that changed, half by entries,
/// each with values enough for a forecast.
///
/// `java -cp duban-plan-service.jar -Dloader.main=cn.duban.plan.progress.LightsBench
/// org.springframework.boot.loader.launch.PropertiesLauncher [SECONDS]`
public final class LightsBench {
    private static final int COMMITMENTS = 200;
    private static final int YEAR = 2026;
    private static final double NANOS = 1e9;

    private LightsBench() {}

    private record Job(Target target, Facts facts) {}

    public static void main(String[] args) {
        long seconds = args.length == 0 ? 3 : Long.parseLong(args[0]);
        List<Job> plan = IntStream.range(0, COMMITMENTS).mapToObj(LightsBench::job).toList();
        derivedFor(plan, seconds);
        System.out.println(derivedFor(plan, seconds));
    }

    private static String derivedFor(List<Job> plan, long seconds) {
        Map<Colour, Long> colours = new EnumMap<>(Colour.class);
        ProgressSettings settings = ProgressSettings.defaults();
        long start = System.nanoTime();
        long lights = 0;
        while (System.nanoTime() - start < seconds * NANOS) {
            LocalDate today = LocalDate.of(YEAR, 3, 1).plusDays(lights / COMMITMENTS % 300);
            for (Job job : plan) {
                Progress progress =
                        Progress.derivedFrom(
                                job.target(), new Deadline.Open(), job.facts(), settings, today);
                colours.merge(progress.colour(), 1L, Long::sum);
                lights++;
            }
        }
        double took = (System.nanoTime() - start) / NANOS;
        return ("{\"bench\":\"lights\",\"value\":%.0f,\"unit\":\"lights/s\",\"commitments\":%d,"
                        + "\"seconds\":%.2f,\"green\":%d,\"yellow\":%d,\"red\":%d,\"grey\":%d}")
                .formatted(
                        lights / took,
                        COMMITMENTS,
                        took,
                        colours.getOrDefault(Colour.GREEN, 0L),
                        colours.getOrDefault(Colour.YELLOW, 0L),
                        colours.getOrDefault(Colour.RED, 0L),
                        colours.getOrDefault(Colour.GREY, 0L));
    }

    private static Job job(int i) {
        BigDecimal goal = BigDecimal.valueOf(80 + i % 20);
        Target target =
                switch (i % 6) {
                    case 0 -> new Target.AtLeast(goal, "%");
                    case 1 -> new Target.AtLeast(goal, "间");
                    case 2 -> new Target.Between(goal, goal.add(BigDecimal.TWO), "所");
                    case 3 -> new Target.ChangeBy(Direction.DOWN, BigDecimal.ONE, "个百分点", "上年");
                    case 4 -> new Target.Recurring(Every.MONTH, 1);
                    default -> new Target.All();
                };
        return new Job(target, i % 2 == 0 ? fed(i) : recorded(i));
    }

    private static Facts fed(int i) {
        boolean counts = i % 6 == 2;
        Yardstick by = new Yardstick("事项" + i, counts ? "所" : "%", 2, true, counts, !counts, true);
        List<Observation> trail = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            LocalDate on = LocalDate.of(YEAR, 1, 5).plusDays(day * 5L);
            trail.add(new Observation(on, "2026", Integer.toString(day * 3)));
        }
        return new Facts(
                YEAR,
                false,
                false,
                by,
                List.of(figure(YEAR - 1, 60 + i % 40), figure(YEAR, 61 + i % 39)),
                List.of(),
                trail,
                Optional.empty(),
                Optional.empty());
    }

    private static Facts recorded(int i) {
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            LocalDate on = LocalDate.of(YEAR, 1 + n, 10);
            entries.add(new Entry("e" + n, "k" + n, on, "7", null, "", null, "示例", Instant.EPOCH));
        }
        return new Facts(
                YEAR,
                false,
                false,
                Yardstick.ownCounter("事项" + i, "间"),
                List.of(),
                entries,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Figure figure(int year, int value) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Period period =
                new Period(Integer.toString(year), first, LocalDate.of(year, 12, 31), first);
        return new Figure(
                "X|990102|" + year,
                period,
                null,
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(100),
                100,
                40,
                40,
                Status.COMPLETE,
                Instant.EPOCH);
    }
}
