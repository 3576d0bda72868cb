package cn.duban.plan.events;

import cn.duban.starter.messaging.Topic;

/// 主题 — the topics plan-service alone writes to.
public final class Topics {
    /// State, key = commitment id.
    public static final Topic<PlanEvent> COMMITMENTS = new Topic<>("duban.plan.commitments");

    /// Events, key = plan id, so that the changes of one plan stay in order.
    public static final Topic<PlanEvent> NEWS = new Topic<>("duban.plan.news");

    private Topics() {}
}
