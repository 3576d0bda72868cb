package cn.duban.benchmarks.crash;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 现状 — what the suite holds after it has come to rest: receipts, rows in force, figures.
public record Dump(
        List<StoredReceipt> receipts, Map<Slot, StoredRow> rows, Map<Cell, StoredFigure> figures) {

    public Dump {
        receipts = List.copyOf(receipts);
        rows = Map.copyOf(rows);
        figures = Map.copyOf(figures);
    }

    /// A receipt with the one row that was pushed under it.
    public record StoredReceipt(String number, Slot slot, Map<String, BigDecimal> values) {}

    /// The row in force, and the receipt it came with.
    public record StoredRow(String receipt, Map<String, BigDecimal> values) {}

    /// 一个数 — an indicator of a unit in a period.
    public record Cell(String indicator, String unit, String period) {}

    /// The parts of a figure: what is added up, never a rounded number.
    public record StoredFigure(
            Optional<BigDecimal> part, Optional<BigDecimal> whole, int applicable, int reported) {

        /// Equal in value, whatever the number of written decimals.
        boolean sameAs(StoredFigure other) {
            return same(part, other.part)
                    && same(whole, other.whole)
                    && applicable == other.applicable
                    && reported == other.reported;
        }

        private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
            return a.map(BigDecimal::stripTrailingZeros)
                    .equals(b.map(BigDecimal::stripTrailingZeros));
        }
    }
}
