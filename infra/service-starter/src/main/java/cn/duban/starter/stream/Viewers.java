package cn.duban.starter.stream;

import io.micrometer.core.instrument.Counter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 观众席 — everybody who follows one kind of news, each bounded and none in another's way.
///
/// - Whoever tells news never waits: a viewer's queue takes it or the viewer is told to reload.
/// - The number of viewers is bounded, for one caller and in all.
public final class Viewers<T> {
    private final String name;
    private final StreamSettings settings;
    private final Counter resets;
    private final Set<Seat<T>> seats = ConcurrentHashMap.newKeySet();

    private record Seat<T>(String subject, Function<T, Optional<Told>> view, Viewer viewer) {}

    Viewers(String name, StreamSettings settings, Counter resets) {
        this.name = name;
        this.settings = settings;
        this.resets = resets;
    }

    /// Opens a stream for a caller.
    ///
    /// @param before what he is shown first; read by his own thread, after news is kept for him
    /// @param view what he is shown of later news, nothing if it does not concern him
    /// @throws TooManyViewers if he, or all together, have too many open
    public SseEmitter open(
            String subject, Supplier<Stream<Told>> before, Function<T, Optional<Told>> view) {
        SseEmitter emitter = new SseEmitter(0L);
        open(subject, before, view, new Wire(emitter));
        return emitter;
    }

    void open(
            String subject,
            Supplier<Stream<Told>> before,
            Function<T, Optional<Told>> view,
            Line line) {
        Viewer viewer = new Viewer(line, before, settings, resets);
        Seat<T> seat = new Seat<>(subject, view, viewer);
        take(seat);
        viewer.start(name + "-viewer", () -> seats.remove(seat));
    }

    private synchronized void take(Seat<T> seat) {
        if (seats.size() >= settings.inAll()) {
            throw new TooManyViewers(settings.inAll());
        }
        long own = seats.stream().filter(s -> s.subject().equals(seat.subject())).count();
        if (own >= settings.perSubject()) {
            throw new TooManyViewers(settings.perSubject());
        }
        seats.add(seat);
    }

    /// Shows news to everybody it concerns; never waits for any of them.
    public void tell(T news) {
        seats.forEach(seat -> seat.view().apply(news).ifPresent(seat.viewer()::offer));
    }

    public int size() {
        return seats.size();
    }

    void close() {
        new HashSet<>(seats).forEach(seat -> seat.viewer().leave());
    }
}
