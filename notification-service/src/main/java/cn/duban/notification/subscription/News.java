package cn.duban.notification.subscription;

import cn.duban.starter.messaging.CloudEvent;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// 消息 — what a filter needs to know of somebody's event; everything else of it is not our business.
public record News(String type, OffsetDateTime time, About about) {

    /// 所涉 — each may be absent: a period concerns no plan.
    public record About(
            @Nullable String plan,
            @Nullable String unit,
            @Nullable String indicator,
            @Nullable String to) {}

    public static News of(CloudEvent event) {
        return new News(event.type(), event.time(), event.dataAs(About.class));
    }
}
