package cn.duban.notification.inbox;

import cn.duban.notification.NotificationProblem.NoSuchItem;
import cn.duban.notification.subscription.UnitPlaces;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/inbox")
@PreAuthorize("hasAuthority('SCOPE_notification:read')")
class InboxController {
    private final Inbox inbox;
    private final InboxStreams streams;
    private final UnitPlaces places;
    private final Clock clock;

    InboxController(Inbox inbox, InboxStreams streams, UnitPlaces places, Clock clock) {
        this.inbox = inbox;
        this.streams = streams;
        this.places = places;
        this.clock = clock;
    }

    record ItemView(
            String id,
            String type,
            String title,
            String text,
            @Nullable String colour,
            @Nullable String link,
            OffsetDateTime at,
            boolean read) {}

    record InboxView(long unread, List<ItemView> items, long total, int page, int size) {}

    @GetMapping
    InboxView read(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        List<InboxItem> mine = visible(caller);
        List<InboxItem> news = mine.stream().filter(i -> !i.isReadBy(caller.subject())).toList();
        Page<InboxItem> cut = Page.of(unread ? news : mine, page, size);
        return new InboxView(
                news.size(),
                cut.items().stream().map(i -> view(i, caller.subject())).toList(),
                cut.total(),
                cut.page(),
                cut.size());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(Caller caller, @PathVariable String id) {
        boolean mine = visible(caller).stream().anyMatch(i -> i.id().equals(id));
        if (!mine || !inbox.markRead(id, caller.subject())) {
            throw new NoSuchItem(id);
        }
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markAllRead(Caller caller) {
        List<String> news =
                visible(caller).stream()
                        .filter(i -> !i.isReadBy(caller.subject()))
                        .map(InboxItem::id)
                        .toList();
        inbox.markAllRead(news, caller.subject());
    }

    /// New items as they come, as server-sent events named `inbox`.
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Caller caller) {
        return streams.open(
                caller.subject(),
                item -> isVisible(item, caller),
                item -> view(item, caller.subject()));
    }

    private List<InboxItem> visible(Caller caller) {
        return inbox.of(caller.subject()).stream().filter(i -> isVisible(i, caller)).toList();
    }

    private boolean isVisible(InboxItem item, Caller caller) {
        return item.unit() == null
                || caller.unit().map(scope -> places.isWithin(item.unit(), scope)).orElse(true);
    }

    private ItemView view(InboxItem item, String reader) {
        return new ItemView(
                item.id(),
                item.type(),
                item.title(),
                item.text(),
                item.colour(),
                item.link(),
                item.at().atZone(clock.getZone()).toOffsetDateTime(),
                item.isReadBy(reader));
    }
}
