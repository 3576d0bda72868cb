package cn.duban.starter.messaging;

/// 主题 — a Kafka topic together with the published language that may stand on it.
///
/// @param <T> the sealed interface of the events this service says on the topic
public record Topic<T>(String name) {
    public Topic {
        if (!name.matches("duban(\\.[a-z-]+){2,}")) {
            throw new IllegalArgumentException("not a Duban topic: " + name);
        }
    }
}
