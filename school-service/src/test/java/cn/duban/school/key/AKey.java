package cn.duban.school.key;

import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.util.List;

/// Mother of keys, as the contract's example has it.
public final class AKey {
    private AKey() {}

    public static PendingEvent news(Events events) {
        return new SchoolKey(
                        "9fK2mQ7xT4bZ",
                        0L,
                        "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                        "1199000017",
                        "学籍系统自动上报",
                        List.of("submission:write", "submission:read", "figure:read"),
                        Instant.parse("2027-08-31T15:59:59Z"),
                        false,
                        null,
                        null,
                        "admin",
                        Instant.parse("2026-03-12T01:30:00Z"),
                        List.of())
                .telling(events)
                .pending()
                .getFirst();
    }
}
