package cn.duban.school.events;

import cn.duban.starter.messaging.Topic;

/// 主题 — the topics only school-service writes; both are compacted and keyed by the aggregate.
public final class Topics {
    public static final Topic<SchoolEvent.Register> REGISTER = new Topic<>("duban.school.register");
    public static final Topic<SchoolEvent.Credentials> CREDENTIALS =
            new Topic<>("duban.school.credentials");

    private Topics() {}
}
