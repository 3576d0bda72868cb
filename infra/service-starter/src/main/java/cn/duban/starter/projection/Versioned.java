package cn.duban.starter.projection;

/// A `@Document` record that mirrors the newest known state of somebody else's aggregate.
///
/// Its `version` is a plain field (no optimistic locking): the owner's version, not ours.
public interface Versioned {
    String id();

    long version();
}
