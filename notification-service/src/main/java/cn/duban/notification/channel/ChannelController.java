package cn.duban.notification.channel;

import cn.duban.notification.NotificationProblem.ChannelBuiltIn;
import cn.duban.notification.NotificationProblem.ChannelRefused;
import cn.duban.notification.NotificationProblem.NoSuchChannel;
import cn.duban.notification.Ownership;
import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.channel.Channel.State;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/channels")
class ChannelController {
    private final ManagingChannels managing;
    private final Channels channels;
    private final Clock clock;

    ChannelController(ManagingChannels managing, Channels channels, Clock clock) {
        this.managing = managing;
        this.channels = channels;
        this.clock = clock;
    }

    /// 渠道申请 — [#state] may be `ACTIVE` (again after a 410) or `DISABLED`.
    record Request(@Nullable String name, @Nullable String url, @Nullable State state) {}

    /// 轮换 — how long the old secret stays good, a day when nothing is said.
    record Rotation(@Nullable Duration overlap) {}

    /// 渠道 — [#secret] is there only in the one answer that shows it.
    record ChannelView(
            String channel,
            Kind kind,
            String name,
            @Nullable String url,
            State state,
            @Nullable String reason,
            int secrets,
            @Nullable OffsetDateTime createdAt,
            @Nullable String secret) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_notification:read')")
    List<ChannelView> list(Caller caller) {
        return channels.all(caller).stream().map(c -> view(c, caller, null)).toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_notification:read')")
    ChannelView one(Caller caller, @PathVariable String id) {
        Channel found = channels.find(id, caller).orElseThrow(() -> new NoSuchChannel(id));
        return view(found, caller, null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    ChannelView create(Caller caller, @RequestBody Request request) {
        var opened =
                managing.open(
                        text(request.name()),
                        text(request.url()),
                        caller.subject(),
                        clock.instant());
        return view(opened.channel(), caller, opened.secret());
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    ChannelView change(Caller caller, @PathVariable String id, @RequestBody Request request) {
        State state = request.state() == null ? State.ACTIVE : request.state();
        Channel changed =
                managing.change(
                        webhook(id), caller, text(request.name()), text(request.url()), state);
        return view(changed, caller, null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    void close(Caller caller, @PathVariable String id) {
        managing.close(webhook(id), caller);
    }

    @PostMapping("/{id}/rotate-secret")
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    ChannelView rotate(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Rotation rotation) {
        Duration asked = rotation == null ? null : rotation.overlap();
        Duration overlap = asked == null ? Duration.ofDays(1) : asked;
        if (overlap.isNegative() || overlap.compareTo(Duration.ofDays(30)) > 0) {
            throw new ChannelRefused(
                    List.of(Violation.of("/overlap", "overlap", "新旧密钥并存的时间应在 0 到 30 天之间。")));
        }
        var rotated = managing.rotate(webhook(id), caller, overlap, clock.instant());
        return view(rotated.channel(), caller, rotated.secret());
    }

    /// Sends a sample at once and shows what came back, so that an operator sees it work.
    @PostMapping("/{id}/test")
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    ManagingChannels.Trial test(Caller caller, @PathVariable String id) {
        return managing.test(webhook(id), caller, OffsetDateTime.now(clock));
    }

    private static String webhook(String id) {
        if (id.equals(Channel.INBOX_ID)) {
            throw new ChannelBuiltIn(id);
        }
        return id;
    }

    private ChannelView view(Channel channel, Caller caller, @Nullable String secret) {
        boolean stored = channel.kind() == Kind.WEBHOOK;
        return new ChannelView(
                channel.id(),
                channel.kind(),
                channel.name(),
                stored ? address(channel, caller) : null,
                channel.state(),
                channel.reason(),
                channel.goodSecrets(clock.instant()).size(),
                stored ? channel.createdAt().atZone(clock.getZone()).toOffsetDateTime() : null,
                secret);
    }

    /// Many a token stands in an address, so others are not shown the whole of it.
    private static String address(Channel channel, Caller caller) {
        return Ownership.mayChange(caller, channel.createdBy())
                ? channel.url()
                : Masking.address(channel.url());
    }

    private static String text(@Nullable String raw) {
        return raw == null ? "" : raw.strip();
    }
}
