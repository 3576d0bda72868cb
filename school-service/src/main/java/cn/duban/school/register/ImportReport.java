package cn.duban.school.register;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.FieldChange;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.starter.problem.Violation;
import java.util.List;

/// 导入结论 — a line per row and counts that add up to the rows given.
record ImportReport(boolean dryRun, Counts counts, List<Line> rows) {

    record Counts(int rows, int created, int changed, int unchanged, int closed, int refused) {}

    /// @param at where the row stands: `/schools/3` or `第4行`
    /// @param id what it is about, as written
    /// @param changes field by field what differs from what was in force that day
    record Line(
            String at,
            String id,
            Verdict verdict,
            List<Violation> problems,
            List<FieldChange> changes) {}

    static ImportReport of(boolean dryRun, List<Line> lines) {
        return new ImportReport(
                dryRun,
                new Counts(
                        lines.size(),
                        count(lines, Verdict.CREATED),
                        count(lines, Verdict.CHANGED),
                        count(lines, Verdict.UNCHANGED),
                        count(lines, Verdict.CLOSED),
                        count(lines, Verdict.REFUSED)),
                lines);
    }

    /// Nothing of it could be taken; an empty body is no refusal of a row.
    boolean isRefusedAltogether() {
        return counts.rows() > 0 && counts.refused() == counts.rows();
    }

    List<Violation> problems() {
        return rows.stream().flatMap(l -> l.problems().stream()).toList();
    }

    static Line line(RowPlace place, String id, RowVerdict verdict) {
        return new Line(
                place.row(),
                id,
                verdict.verdict(),
                verdict.problems().stream().map(place::locate).toList(),
                verdict.changes());
    }

    private static int count(List<Line> lines, Verdict verdict) {
        return (int) lines.stream().filter(l -> l.verdict() == verdict).count();
    }
}
