package cn.duban.notification.subscription;

import java.util.Collection;

/// 名录 — what this service has heard of one kind of thing, from the topic that tells of it.
interface Roll {

    /// @param at where a request names such things: `/units`
    /// @param code of the refusal: `unknown-unit`
    /// @param noun what they are called, as in 没有单位
    /// @param list where all of them can be read
    /// @param group the consumer group that reads the topic
    record About(String at, String code, String noun, String list, String topic, String group) {}

    About about();

    /// What can be suggested instead of one that nobody knows.
    Collection<String> known();

    default boolean isKnown(String id) {
        return known().contains(id);
    }

    /// Whether one that nobody knows yet may be named all the same, because it is about to come.
    default boolean mayComeLater() {
        return false;
    }

    /// Another instance may have read what this one did not.
    void reread();
}
