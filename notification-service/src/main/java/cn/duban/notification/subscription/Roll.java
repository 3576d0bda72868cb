package cn.duban.notification.subscription;

import java.util.Collection;

/// 名录 — what this service has heard of one kind of thing, from the topic that tells of it.
interface Roll {

    /// Where a request names such things: `/units`.
    String at();

    /// The code of the refusal: `unknown-unit`.
    String code();

    /// What they are called, as in 没有单位.
    String noun();

    /// Where all of them can be read.
    String list();

    String topic();

    /// The consumer group that reads the topic.
    String group();

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
