package cn.duban.benchmarks.crash;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// 一次上报 — one row with the key under which it may be sent any number of times.
///
/// [#revision] counts the pushes of one client; it does not say which push wins a slot: the receipt
/// number does.
public record Push(
        String key, int client, int revision, Slot slot, SortedMap<String, BigDecimal> values) {

    public Push {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
