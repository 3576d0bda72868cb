package cn.duban.plan.intake.clause;

import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.intake.CommitmentKind;
import cn.duban.plan.intake.Flag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 语气 — tense, firmness, scope, who is responsible, and the flags a reader must see.
final class Manner {

    private static final Pattern DONE = Pattern.compile("了(?!解|然|望)");
    private static final Pattern FINISHED = Pattern.compile("完成|制定|修订|制订|出台|印发|通过|建成");
    private static final Pattern EACH =
            Pattern.compile(
                    "每(?:个)?(?:学校|校|园|班|人|生|所|名教师|县|乡镇|集团|学段|年级)|(?:高|初)[一二三]年级|(?:[一二三四五六七八九]至)?[一二三四五六七八九]年级");
    private static final Pattern WHO =
            Pattern.compile(
                    "^(?![每第])([^,、的\\d]{2,14}?(?:局|科|科室|股|处|中心|办公室|研究室|教研室|督导室|学校|学院|部门|总校|幼儿园))(?=于|要|应|须|负责|牵头|将|每)");

    private Manner() {}

    /// The part of the document decides; single words turn it round.
    static boolean isPast(Clause clause, Setting setting, @Nullable When governing) {
        String text = clause.text();
        if (setting.past()) {
            return !Lexicon.PLAN_IN_SUMMARY.in(text);
        }
        Integer year = governing == null ? null : governing.year();
        boolean earlier =
                year != null
                        && setting.year().isPresent()
                        && year < setting.term().firstYear(setting.year().getAsInt());
        return earlier || Lexicon.PAST_IN_PLAN.in(text) || DONE.matcher(text).find();
    }

    static CommitmentKind kind(boolean past, Clause clause, boolean counted, boolean recurs) {
        if (past) {
            return CommitmentKind.RESULT;
        }
        boolean meeting = Lexicon.ACTIVITY.in(clause.text());
        if (counted) {
            return recurs && meeting ? CommitmentKind.ACTIVITY : CommitmentKind.TARGET;
        }
        return recurs || (meeting && !FINISHED.matcher(clause.text()).find())
                ? CommitmentKind.ACTIVITY
                : CommitmentKind.MILESTONE;
    }

    static Firmness firmness(Clause clause) {
        if (Lexicon.SOFT.in(clause.text())) {
            return Firmness.SOFT;
        }
        return Lexicon.HARD.in(clause.text()) ? Firmness.HARD : Firmness.PLAIN;
    }

    static @Nullable String scope(Clause clause) {
        Matcher each = EACH.matcher(clause.text());
        if (each.find()) {
            return each.group();
        }
        String place = Lexicon.SCOPE.firstIn(clause.text());
        return place.isEmpty() ? null : place;
    }

    static List<String> responsible(Clause clause) {
        Matcher who = WHO.matcher(clause.text());
        return who.find() ? List.of(who.group(1)) : List.of();
    }

    private static boolean isOfExams(String text) {
        String rest = text;
        for (String free : Lexicon.NOT_EXAM.words()) {
            rest = rest.replace(free, "");
        }
        return Lexicon.EXAM.in(rest);
    }

    static Set<Flag> flags(Clause stretch, Token.@Nullable Amount amount) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (amount == null) {
            return flags;
        }
        if (isOfExams(stretch.text()) || amount.figure().isRank()) {
            flags.add(Flag.RESTRICTED);
        }
        switch (amount.figure().shape()) {
            case MASKED -> flags.add(Flag.MASKED);
            case DAMAGED -> flags.add(Flag.DAMAGED);
            case PLAIN, RANK, TOP -> {}
        }
        String near = stretch.before(amount.start());
        boolean about =
                !Lexicon.APPROX_BEFORE.endOf(near).isEmpty()
                        || !Lexicon.APPROX_AFTER.at(stretch.after(amount.end()), 0).isEmpty();
        if (about || amount.figure().more()) {
            flags.add(Flag.APPROXIMATE);
        }
        return flags;
    }
}
