package cn.duban.benchmarks.crash;

/// 格子 — the place that holds exactly one row: a school's form in a period.
public record Slot(String school, String form, String period) {

    /// The order of the parts is that of the address of a row.
    public String key() {
        return school + "|" + form + "|" + period;
    }
}
