package cn.duban.school;

import cn.duban.starter.problem.Violation;
import java.util.List;

/// 逐行结论 — what became of one row; a refused one says where and why, the others stand regardless.
public record RowVerdict(Verdict verdict, List<Violation> problems) {

    /// 新增, 变更, 无变化, 拒绝.
    public enum Verdict {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public static RowVerdict of(Verdict verdict) {
        return new RowVerdict(verdict, List.of());
    }

    public static RowVerdict refused(List<Violation> problems) {
        return new RowVerdict(Verdict.REFUSED, List.copyOf(problems));
    }

    /// A decision taken again after a conflict finds its own first half done: the first word
    /// stands.
    public RowVerdict after(RowVerdict earlier) {
        return verdict == Verdict.UNCHANGED ? earlier : this;
    }
}
