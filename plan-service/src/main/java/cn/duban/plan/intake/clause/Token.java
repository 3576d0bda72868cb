package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.Frequency;

/// 词块 — what the scanner recognises in a sentence; everything between tokens is plain words.
sealed interface Token {

    int start();

    int end();

    /// 两所、1200余人次、第二.
    record Amount(int start, int end, Figure figure) implements Token {}

    /// 2月底、上半年、到2025年; `lead` is where 到 or 于 before it begins.
    record Period(int start, int end, When when) implements Token {}

    /// 每学期、月报制度.
    record Rhythm(int start, int end, Frequency frequency) implements Token {}

    /// A comma, a pause mark or a bracket.
    record Stop(int start, int end, char sign) implements Token {}

    /// A name that holds digits: 《…》, “5621”, 5+2.
    record Name(int start, int end) implements Token {}
}
