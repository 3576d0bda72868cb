package cn.duban.notification.inbox;

import cn.duban.starter.stream.Streams;
import cn.duban.starter.stream.Told;
import cn.duban.starter.stream.Viewers;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 推送 — open streams of inbox items; who reads too slowly gets `reset` and reads the inbox again.
@Component
class InboxStreams {
    private final Viewers<InboxItem> viewers;

    InboxStreams(Inbox inbox, Streams streams) {
        this.viewers = streams.named("inbox");
        inbox.watch(viewers::tell);
    }

    SseEmitter open(String reader, Predicate<InboxItem> visible, Function<InboxItem, Object> view) {
        return viewers.open(
                reader,
                Stream::empty,
                item ->
                        item.isFor(reader) && visible.test(item)
                                ? Optional.of(new Told(item.id(), "inbox", view.apply(item)))
                                : Optional.empty());
    }
}
