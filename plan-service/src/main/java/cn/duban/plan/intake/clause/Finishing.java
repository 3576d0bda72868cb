package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Deadline;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 收尾 — 新建公办幼儿园2所,11月底前建成开园: a clause that only says by when what was counted is finished.
///
/// - It is read as a day of its own, as one label is one number or date; a draft folds it into the
///   count, of which it is the deadline.
/// - Its words are those of [Lexicon#FINISH] and [Lexicon#FINISH_FILLER], or repeat the count's
///   own.
/// - People are not built: of them only a clause that repeats what is done with them speaks.
/// - A building, a step on the way (选址, 封顶) or a meeting that it names makes it one.
record Finishing(boolean repeats) {

    private static final Set<String> WEIGHED = Set.of("%", "‰", "个百分点", "元", "分", "倍");
    private static final Set<String> PEOPLE = Set.of("名", "人", "位", "人次");
    private static final int SHORTEST = 2;

    /// What a clause says of the count before it; nothing when it speaks of something else.
    private static @Nullable Finishing of(Clause clause, String counted) {
        Token.Period due = Timing.own(clause);
        boolean plain =
                clause.first(Token.Amount.class) == null
                        && clause.first(Token.Rhythm.class) == null
                        && clause.asides().isEmpty();
        return due == null || !plain ? null : of(clause, due, counted);
    }

    private static @Nullable Finishing of(Clause clause, Token.Period due, String counted) {
        String words = clause.before(due.start()) + clause.after(due.end());
        boolean finishes = false;
        boolean repeats = false;
        for (int at = 0; at < words.length(); ) {
            String finish = Lexicon.FINISH.at(words, at);
            int known = Math.max(finish.length(), Lexicon.FINISH_FILLER.at(words, at).length());
            int step = known == 0 ? repeated(words, at, counted) : known;
            if (step == 0) {
                return null;
            }
            finishes |= !finish.isEmpty();
            repeats |= known == 0;
            at += step;
        }
        return finishes || repeats ? new Finishing(repeats) : null;
    }

    /// 招聘教师58名,8月底前完成招聘工作: how many characters repeat what was counted.
    private static int repeated(String words, int at, String counted) {
        int length = 0;
        while (at + length < words.length()
                && counted.contains(words.substring(at, at + length + 1))) {
            length++;
        }
        return length < SHORTEST ? 0 : length;
    }

    /// Marks the clause last read and the numbers from a position on that it finishes, if any.
    static void mark(List<Finding> findings, int from, String counted, Clause clause) {
        int dated = findings.size() - 1;
        Finishing said = from >= dated ? null : of(clause, counted);
        boolean waited = false;
        for (int i = from; said != null && i < dated; i++) {
            if (said.suits(findings.get(i))) {
                findings.set(i, findings.get(i).finishing());
                waited = true;
            }
        }
        if (waited) {
            findings.set(dated, findings.get(dated).finishing());
        }
    }

    /// Whether a number is of things that can be finished by a day and have none yet.
    private boolean suits(Finding finding) {
        String unit = finding.measure().unit();
        return finding.kind() == CommitmentKind.TARGET
                && finding.measure().comparison() != null
                && unit != null
                && !WEIGHED.contains(unit)
                && (repeats || !PEOPLE.contains(unit))
                && finding.frequency() == null
                && (finding.deadline() == null || finding.deadline() instanceof Deadline.InYear)
                && finding.partOf() < 0;
    }
}
