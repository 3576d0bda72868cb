package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.starter.problem.Violation;

/// 选段 — a stretch of the plan's text, counted in code points as everywhere.
record Span(int offset, int length) {
    private static final int LONGEST = 1_000;

    /// The words of the stretch; refuses what is not in the text.
    String in(String text, String at) {
        int all = text.codePointCount(0, text.length());
        boolean starts = offset >= 0 && offset < all;
        if (!starts || length < 1 || length > LONGEST || offset + (long) length > all) {
            throw new PlanProblem.ReviewInvalid(
                    new Violation(
                            at + (starts ? "/length" : "/offset"),
                            "span-invalid",
                            "选段要在原文之内，长度1至%d字；原文共%d字。".formatted(LONGEST, all),
                            starts ? "length改小，或把选段往前移。" : "offset写0至%d。".formatted(all - 1)));
        }
        int from = text.offsetByCodePoints(0, offset);
        String words = text.substring(from, text.offsetByCodePoints(from, length));
        if (words.isBlank()) {
            throw new PlanProblem.ReviewInvalid(Violation.of(at, "span-blank", "选段是空白，没有文字。"));
        }
        return words;
    }
}
