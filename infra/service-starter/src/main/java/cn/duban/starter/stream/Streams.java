package cn.duban.starter.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;

/// 推送总台 — the live streams of this service; ends them before the web server waits for requests, for
/// an open stream would never end by itself.
public final class Streams implements SmartLifecycle {
    private final StreamSettings settings;
    private final MeterRegistry meters;
    private final List<Viewers<?>> all = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    public Streams(StreamSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /// The viewers of one kind of news; call once per name.
    public <T> Viewers<T> named(String name) {
        Viewers<T> viewers = new Viewers<>(name, settings, meters.counter("duban.stream.resets"));
        Gauge.builder("duban.stream.viewers", viewers, Viewers::size)
                .tag("stream", name)
                .description("打开的实时页面 open live streams")
                .register(meters);
        all.add(viewers);
        return viewers;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        all.forEach(Viewers::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
