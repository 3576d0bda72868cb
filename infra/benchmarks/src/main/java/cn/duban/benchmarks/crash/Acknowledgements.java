package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Entry.Acknowledged;
import cn.duban.benchmarks.crash.Entry.Invoked;
import cn.duban.benchmarks.crash.Entry.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// 已受理的上报 — the part of a history that binds the suite: every push with its receipt.
///
/// - [#byReceipt] holds the first receipt a key was answered with.
/// - [#mismatches] names each key that was answered with two different receipts.
/// - [#refusals] names each definite no: a sound push of a school with a sound key deserves none.
record Acknowledgements(
        Map<String, Push> byReceipt, List<String> mismatches, List<String> refusals) {

    static Acknowledgements of(List<Entry> history) {
        Map<String, Push> pushes = new HashMap<>();
        Map<String, String> receipts = new HashMap<>();
        Map<String, Push> byReceipt = new LinkedHashMap<>();
        List<String> mismatches = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Entry entry : history) {
            if (entry instanceof Invoked invoked) {
                pushes.put(invoked.push().key(), invoked.push());
            } else if (entry instanceof Acknowledged answer) {
                String first = receipts.putIfAbsent(answer.key(), answer.receipt());
                if (first == null) {
                    byReceipt.put(
                            answer.receipt(), Objects.requireNonNull(pushes.get(answer.key())));
                } else if (!first.equals(answer.receipt()) && !mismatches.contains(answer.key())) {
                    mismatches.add(answer.key());
                }
            } else if (entry instanceof Refused no) {
                refusals.add("%s %d %s".formatted(no.key(), no.status(), no.code()));
            }
        }
        return new Acknowledgements(byReceipt, mismatches, refusals);
    }

    /// Who holds each slot: the push with the highest receipt number.
    Map<Slot, String> holders() {
        Map<Slot, String> holders = new HashMap<>();
        byReceipt.forEach((receipt, push) ->
                holders.merge(push.slot(), receipt, (a, b) -> a.compareTo(b) > 0 ? a : b));
        return holders;
    }

    /// The rows that should be in force, by slot.
    Map<Slot, Push> inForce() {
        Map<Slot, Push> rows = new HashMap<>();
        holders().forEach((slot, receipt) -> rows.put(slot, byReceipt.get(receipt)));
        return rows;
    }
}
