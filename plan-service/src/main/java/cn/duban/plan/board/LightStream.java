package cn.duban.plan.board;

import cn.duban.plan.board.LightBoard.Shown;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 直播 — every change of a light to every viewer, each on a thread and a queue of its own.
///
/// - A viewer first gets all rows, or those since its Last-Event-ID, then each change; a row that
///   comes twice carries its version.
/// - A viewer too slow for its queue is cut off and resumes with its Last-Event-ID.
@Component
class LightStream implements DisposableBean {
    private static final int QUEUE = 2000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LightBoard board;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

    LightStream(LightBoard board) {
        this.board = board;
        board.watch(shown -> viewers.forEach(v -> v.offer(shown)));
    }

    /// @param since the Last-Event-ID, 0 for a new viewer
    SseEmitter open(long since) {
        Viewer viewer = new Viewer(new SseEmitter(0L));
        viewer.emitter.onCompletion(() -> viewers.remove(viewer));
        viewer.emitter.onError(_ -> viewers.remove(viewer));
        viewers.add(viewer);
        board.rows().stream()
                .filter(s -> s.at() >= since)
                .sorted(Comparator.comparingLong(Shown::at))
                .forEach(viewer::offer);
        Thread.ofVirtual().name("lights-viewer").start(viewer);
        return viewer.emitter;
    }

    int viewers() {
        return viewers.size();
    }

    @Override
    public void destroy() {
        viewers.forEach(v -> v.emitter.complete());
    }

    private final class Viewer implements Runnable {
        private final SseEmitter emitter;
        private final BlockingQueue<Shown> queue = new LinkedBlockingQueue<>(QUEUE);

        Viewer(SseEmitter emitter) {
            this.emitter = emitter;
        }

        void offer(Shown shown) {
            if (!queue.offer(shown)) {
                viewers.remove(this);
                emitter.complete();
            }
        }

        @Override
        public void run() {
            try {
                emitter.send(SseEmitter.event().comment("连接成功").reconnectTime(1000));
                while (viewers.contains(this)) {
                    send(queue.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
                }
            } catch (IOException | IllegalStateException gone) {
                viewers.remove(this);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                viewers.remove(this);
            }
        }

        private void send(@Nullable Shown next) throws IOException {
            emitter.send(
                    next == null
                            ? SseEmitter.event().comment("心跳")
                            : SseEmitter.event()
                                    .id(Long.toString(next.at()))
                                    .name("light")
                                    .data(next.row()));
        }
    }
}
