package cn.duban.school.change;

import cn.duban.school.school.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// 一步 — what an operation does to one school, and what became of it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Step(String school, Change change, Outcome outcome, @Nullable String note) {

    /// 待办, 已办, 未办 (somebody else was first), 已撤销.
    enum Outcome {
        PENDING,
        DONE,
        SKIPPED,
        UNDONE
    }

    static Step pending(String school, Change change) {
        return new Step(school, change, Outcome.PENDING, null);
    }

    Step as(Outcome other, @Nullable String why) {
        return new Step(school, change, other, why);
    }
}
