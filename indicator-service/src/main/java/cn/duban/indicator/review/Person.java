package cn.duban.indicator.review;

import cn.duban.starter.security.Caller;
import org.jspecify.annotations.Nullable;

/// 经办人 — as the gateway vouched for him.
public record Person(String id, @Nullable String name) {

    public static Person of(Caller caller) {
        return new Person(caller.subject(), caller.name());
    }
}
