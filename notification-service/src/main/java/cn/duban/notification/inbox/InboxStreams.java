package cn.duban.notification.inbox;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 推送 — open streams of inbox items; a quiet stream is kept alive, a broken one forgotten.
@Component
class InboxStreams implements SmartLifecycle {
    private final Inbox inbox;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    InboxStreams(Inbox inbox) {
        this.inbox = inbox;
    }

    /// One reader's stream; written by a thread of its own, so a slow reader delays nobody.
    private record Stream(SseEmitter emitter, ExecutorService writer) {
        void write(SseEmitter.SseEventBuilder event) {
            try {
                writer.execute(() -> send(event));
            } catch (RejectedExecutionException closed) {
                emitter.complete();
            }
        }

        private void send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                emitter.completeWithError(gone);
            }
        }
    }

    SseEmitter open(String reader, Predicate<InboxItem> visible, Function<InboxItem, Object> view) {
        var stream =
                new Stream(
                        new SseEmitter(0L),
                        Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()));
        Runnable stop =
                inbox.watch(
                        reader,
                        item -> {
                            if (visible.test(item)) {
                                stream.write(
                                        SseEmitter.event()
                                                .id(item.id())
                                                .name("inbox")
                                                .data(view.apply(item)));
                            }
                        });
        Runnable forget =
                () -> {
                    stop.run();
                    open.remove(stream);
                    stream.writer().shutdown();
                };
        stream.emitter().onCompletion(forget);
        stream.emitter().onTimeout(forget);
        stream.emitter().onError(_ -> forget.run());
        open.add(stream);
        stream.write(SseEmitter.event().comment("open"));
        return stream.emitter();
    }

    @Scheduled(fixedDelayString = "${duban.inbox.heartbeat:15s}")
    void beat() {
        open.forEach(stream -> stream.write(SseEmitter.event().comment("beat")));
    }

    @Override
    public void start() {
        running = true;
    }

    /// Before the web server waits for its requests: an open stream would never end by itself.
    @Override
    public void stop() {
        running = false;
        open.forEach(stream -> stream.emitter().complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
