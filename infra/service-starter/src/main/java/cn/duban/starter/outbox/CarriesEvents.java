package cn.duban.starter.outbox;

import java.util.List;

/// 聚合文档 — a stored document that carries the events it caused until they are published.
///
/// Saving it through Spring Data is all a use case does; the relay follows by itself. A record that
/// implements this carries [#pending] over from what was loaded and adds its new events at the end.
public interface CarriesEvents {
    String id();

    List<PendingEvent> pending();
}
