package cn.duban.plan.intake.clause;

import java.util.OptionalInt;

/// 语境 — what the document says about a sentence before it is read: past or plan, and of which year.
public record Setting(boolean past, OptionalInt year) {}
