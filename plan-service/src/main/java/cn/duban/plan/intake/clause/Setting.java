package cn.duban.plan.intake.clause;

import java.util.OptionalInt;

/// 语境 — what the document says about a sentence before it is read: past or plan, of which year, and
/// whether that is a calendar year.
public record Setting(boolean past, OptionalInt year, Term term) {

    public Setting(boolean past, OptionalInt year) {
        this(past, year, Term.YEAR);
    }
}
