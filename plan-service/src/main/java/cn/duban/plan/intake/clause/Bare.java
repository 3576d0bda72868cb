package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.Comparison;
import cn.duban.plan.intake.Flag;
import cn.duban.plan.intake.Frequency;
import cn.duban.plan.intake.Measure;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 无数之句 — what a clause says that has a date, a frequency or a direction, and no number.
///
/// - A frequency or a date counts where something is done; a whole year only as 年内, not as part of
///   a name.
/// - In a summary only a day or a month counts.
/// - 较上年有所提升 is a change nobody quantified; 建成 with named buildings is a milestone nobody dated.
record Bare(
        Token.@Nullable Period due,
        @Nullable Frequency frequency,
        Measure measure,
        Set<Flag> flags) {

    private static final Pattern NAMED_PROJECT =
            Pattern.compile("(?:确保|力争|争取)?建成(?!后)[^批]*(?:小学|中学|学校|幼儿园|校区|综合楼|教学楼|中心|场馆)");
    private static final int FEWEST_WORDS = 4;
    private static final Pattern SHARE = Pattern.compile("率|占比|比例|比重");

    /// Reads a clause; `waiting` is a leading date that has found nothing to govern yet.
    static @Nullable Bare of(
            Clause clause, Token.@Nullable Period waiting, boolean sentenceCounts, boolean past) {
        String text = clause.text();
        Frequency frequency = Timing.frequency(clause, null);
        Token.Period own = Timing.own(clause);
        Token.Period due = own != null ? own : waiting;
        boolean acts = Lexicon.MILESTONE.in(text) || Lexicon.ACTIVITY.in(text);
        if (frequency != null && acts) {
            return new Bare(due, frequency, Measure.none(), Set.of());
        }
        if (Lexicon.UNQUANTIFIED.in(text) && Timing.baseline(clause) != null) {
            return unquantified(clause, due);
        }
        boolean inside = own != null && (!clause.opensWith(own) || isWithinTheYear(clause, own));
        acts |= !past && own != null && own.when().month() > 0 && saysMore(clause, own);
        if (due != null && acts && isDated(due.when(), inside, sentenceCounts, past)) {
            return new Bare(due, null, Measure.none(), Set.of());
        }
        boolean project = !past && NAMED_PROJECT.matcher(text).matches();
        return project ? new Bare(due, null, Measure.none(), Set.of(Flag.UNQUANTIFIED)) : null;
    }

    /// 年内 is said of what must be done, 全年 of what goes on.
    private static boolean isWithinTheYear(Clause clause, Token.Period own) {
        return clause.sentence().startsWith("年内", own.start());
    }

    /// In a plan a day or month with anything beside it is something to be done by then.
    private static boolean saysMore(Clause clause, Token.Period own) {
        int words = clause.text().strip().length() - (own.end() - own.start());
        return words >= FEWEST_WORDS;
    }

    private static boolean isDated(When due, boolean inside, boolean sentenceCounts, boolean past) {
        if (past && due.month() == 0) {
            return false;
        }
        boolean named = due.isBareYear() && due.year() != null;
        return !named && (inside || !due.isBareYear() || !sentenceCounts);
    }

    private static Bare unquantified(Clause clause, Token.@Nullable Period due) {
        String unit = SHARE.matcher(clause.text()).find() ? "%" : null;
        Measure measure = new Measure(Comparison.CHANGE, null, null, unit, Timing.baseline(clause));
        return new Bare(due, null, measure, Set.of(Flag.UNQUANTIFIED));
    }
}
