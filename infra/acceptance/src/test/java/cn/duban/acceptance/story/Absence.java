package cn.duban.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.local.suite.Part;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// 缺席 — one service is killed; the others are asked whether they still answer.
final class Absence {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<Part, String> QUESTIONS =
            Map.of(
                    Part.SCHOOL, "/units",
                    Part.PLAN, "/plans",
                    Part.INDICATOR, "/periods",
                    Part.NOTIFICATION, "/channels");

    private final SampleWorld world;
    private final Part killed;
    private final int answering;
    private long returned;

    private Absence(SampleWorld world, Part killed) {
        this.world = world;
        this.killed = killed;
        List<Part> others = Part.services().stream().filter(part -> part != killed).toList();
        this.answering = (int) others.stream().filter(this::answers).count();
        assertThat(answering).isEqualTo(others.size());
    }

    static Absence of(Part part, SampleWorld world) throws InterruptedException {
        world.suite().kill(part);
        return new Absence(world, part);
    }

    /// What the gateway says when it is asked for the one that is away.
    int statusOfItsPages() {
        return world.staff().get(QUESTIONS.getOrDefault(killed, "/session")).status();
    }

    void ends() {
        world.suite().start(killed);
        world.suite().awaitReady(killed, PATIENCE);
        returned = System.nanoTime();
        await("the gateway asks it again").atMost(PATIENCE).until(() -> statusOfItsPages() == 200);
    }

    void caughtUp() {
        double seconds = (System.nanoTime() - returned) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "independence killed=%s others-answering=%d/4 caught-up=%.1fs%n",
                killed.id(),
                answering,
                seconds);
    }

    private boolean answers(Part part) {
        boolean healthy = world.suite().isReady(part);
        return killed == Part.GATEWAY || part == Part.GATEWAY
                ? healthy
                : healthy && world.staff().get(QUESTIONS.getOrDefault(part, "")).status() == 200;
    }
}
