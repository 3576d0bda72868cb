package cn.duban.school.grouping;

import cn.duban.school.RowVerdict;
import cn.duban.school.RowVerdict.Verdict;
import cn.duban.school.SchoolProblem.GroupingRefused;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/// 调整结果 — what became of one school of a move.
record Moved(String school, Verdict verdict, List<Violation> problems) {

    /// A move of which nothing is possible is refused.
    static List<Moved> lines(ArrangingGroupings.Moves moves, List<RowVerdict> verdicts) {
        List<String> all = new ArrayList<>(moves.add());
        all.addAll(moves.remove());
        List<Moved> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(new Moved(all.get(i), verdicts.get(i).verdict(), verdicts.get(i).problems()));
        }
        List<Violation> problems = lines.stream().flatMap(l -> l.problems().stream()).toList();
        if (!lines.isEmpty() && problems.size() == lines.size()) {
            throw new GroupingRefused(problems);
        }
        return lines;
    }
}
