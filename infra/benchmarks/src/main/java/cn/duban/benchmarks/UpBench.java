package cn.duban.benchmarks;

import cn.duban.local.suite.Step;
import cn.duban.local.suite.Step.Phase;
import cn.duban.local.suite.Suite;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// 启动 — how long `up` takes when nothing has to be built, unpacked or trained any more.
final class UpBench {

    private static final Set<Phase> PREPARING =
            Set.of(Phase.UNPACKING, Phase.TRAINING, Phase.TRAINED, Phase.UNTRAINED);
    private static final double NANOS = 1e9;
    private static final int AIM = 25;

    private final Suite suite;
    private final Consumer<String> news;

    UpBench(Suite suite, Consumer<String> news) {
        this.suite = suite;
        this.news = news;
    }

    /// Leaves the suite running. A first start that had to prepare something is done again.
    Measurement run() throws InterruptedException {
        AtomicBoolean prepared = new AtomicBoolean();
        double seconds = start(prepared);
        if (prepared.get()) {
            news.accept("首次准备用时 %.1f s，再启动一次 starting again".formatted(seconds));
            suite.down(Step.Listener.silent());
            seconds = start(new AtomicBoolean());
        }
        return Measurement.of("up", seconds, "s")
                .with("aim", AIM)
                .with("cores", Runtime.getRuntime().availableProcessors())
                .with("store", suite.store().name())
                .with("measures", "from a finished build to every part answering");
    }

    private double start(AtomicBoolean prepared) throws InterruptedException {
        long begun = System.nanoTime();
        suite.up(step -> {
            if (PREPARING.contains(step.phase())) {
                prepared.set(true);
            }
            news.accept(step.part().chinese() + " " + step.phase().chinese());
        });
        return (System.nanoTime() - begun) / NANOS;
    }
}
