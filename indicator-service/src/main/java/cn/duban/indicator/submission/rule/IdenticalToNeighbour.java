package cn.duban.indicator.submission.rule;

import java.util.stream.Stream;

/// 与他校雷同 — another school sent exactly the same numbers; which one is not said.
record IdenticalToNeighbour(CheckSettings.Same settings) implements Rule {

    @Override
    public boolean looksAround() {
        return true;
    }

    @Override
    public Stream<Finding> weigh(RowInQuestion row) {
        return row.twin() && RowInQuestion.telling(row.values()) >= settings.values()
                ? Stream.of(
                        Finding.of(
                                settings.severity(),
                                row.place().row(),
                                "identical-to-neighbour",
                                "各项数与另一所学校的填报完全相同。"))
                : Stream.empty();
    }
}
