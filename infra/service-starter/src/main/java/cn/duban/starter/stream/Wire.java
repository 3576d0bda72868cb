package cn.duban.starter.stream;

import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// A line over HTTP, as server-sent events.
record Wire(SseEmitter emitter) implements Line {
    private static final long RECONNECT_AFTER = 1000;

    @Override
    public void open() throws IOException {
        emitter.send(SseEmitter.event().comment("open").reconnectTime(RECONNECT_AFTER));
    }

    @Override
    public void tell(Told told) throws IOException {
        emitter.send(SseEmitter.event().id(told.id()).name(told.name()).data(told.data()));
    }

    @Override
    public void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("beat"));
    }

    @Override
    public void reset() throws IOException {
        emitter.send(SseEmitter.event().name("reset").data(Map.of("reason", "有更新未能送达，请重新读取。")));
    }

    @Override
    public void close() {
        emitter.complete();
    }

    @Override
    public void onGone(Runnable action) {
        emitter.onCompletion(action);
        emitter.onTimeout(action);
        emitter.onError(_ -> action.run());
    }
}
