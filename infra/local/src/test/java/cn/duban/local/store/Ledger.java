package cn.duban.local.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// 账本 — what the store has acknowledged, to be compared with what it still holds.
///
/// Keys only ever count upwards: a held number at or above the acknowledged one is not lost.
final class Ledger {

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    void acknowledged(String key, long number) {
        acknowledged.merge(key, number, Math::max);
    }

    int size() {
        return acknowledged.size();
    }

    Set<String> lostFrom(Map<String, Long> held) {
        return acknowledged.entrySet().stream()
                .filter(entry -> held.getOrDefault(entry.getKey(), -1L) < entry.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<String, Long> copy() {
        return new HashMap<>(acknowledged);
    }
}
