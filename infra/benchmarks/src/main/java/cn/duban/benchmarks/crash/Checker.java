package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Dump.Cell;
import cn.duban.benchmarks.crash.Dump.StoredFigure;
import cn.duban.benchmarks.crash.Dump.StoredReceipt;
import cn.duban.benchmarks.crash.Dump.StoredRow;
import cn.duban.benchmarks.district.District;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 核对 — judges what the suite holds by what its clients were told; a pure function.
///
/// - 丢失 lost: a receipt that was handed out and is not there, or is there with other values.
/// - 重复 double: a stored receipt that nobody was handed (the same push stored once more, or one
///   that was refused).
/// - 误拒 refused: a sound push that got a definite no.
/// - 错位 stale: a slot that does not hold the values of its highest-numbered receipt.
/// - 汇总不符 diff: a figure that differs from the independent sum, in its parts or its coverage.
public final class Checker {

    private final Acknowledgements told;
    private final District district;
    private final Dump dump;

    private Checker(List<Entry> history, District district, Dump dump) {
        this.told = Acknowledgements.of(history);
        this.district = district;
        this.dump = dump;
    }

    public static Verdict check(List<Entry> history, District district, Dump dump) {
        Checker checker = new Checker(history, district, dump);
        Map<Cell, StoredFigure> expected =
                new PlainSums(district, checker.told.inForce()).figures();
        return new Verdict(
                checker.told.byReceipt().size(),
                checker.lost(),
                checker.doubled(),
                checker.told.refusals(),
                checker.told.mismatches(),
                checker.stale(),
                expected.size(),
                checker.different(expected));
    }

    private List<String> lost() {
        Map<String, StoredReceipt> stored = new HashMap<>();
        dump.receipts().forEach(receipt -> stored.put(receipt.number(), receipt));
        List<String> lost = new ArrayList<>();
        told.byReceipt()
                .forEach((number, push) -> {
                    StoredReceipt receipt = stored.get(number);
                    if (receipt == null
                            || !receipt.slot().equals(push.slot())
                            || !same(receipt.values(), push.values())) {
                        lost.add(number + " " + push.slot().key());
                    }
                });
        return lost;
    }

    private List<String> doubled() {
        List<String> doubled = new ArrayList<>();
        Map<String, StoredReceipt> seen = new HashMap<>();
        for (StoredReceipt receipt : dump.receipts()) {
            boolean again = seen.put(receipt.number(), receipt) != null;
            if (again || !told.byReceipt().containsKey(receipt.number())) {
                doubled.add(receipt.number() + " " + receipt.slot().key());
            }
        }
        return doubled;
    }

    private List<String> stale() {
        List<String> stale = new ArrayList<>();
        told.holders()
                .forEach((slot, receipt) -> {
                    StoredRow row = dump.rows().get(slot);
                    Push push = told.byReceipt().get(receipt);
                    if (row == null
                            || push == null
                            || !row.receipt().equals(receipt)
                            || !same(row.values(), push.values())) {
                        stale.add(slot.key() + " should hold " + receipt + ", holds " + row);
                    }
                });
        return stale;
    }

    private List<String> different(Map<Cell, StoredFigure> expected) {
        List<String> different = new ArrayList<>();
        expected.forEach((cell, figure) -> {
            StoredFigure found = dump.figures().get(cell);
            if (found == null || !figure.sameAs(found)) {
                different.add(cell + " should be " + figure + ", is " + found);
            }
        });
        return different;
    }

    private static boolean same(Map<String, BigDecimal> a, Map<String, BigDecimal> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream()
                        .allMatch(e -> e.getValue().compareTo(b.get(e.getKey())) == 0);
    }
}
