package cn.duban.plan.intake.clause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 所数之物 — what stands behind an amount: 26所学校开展试点 counts 试点学校.
///
/// - The noun ends where a verb begins; a noun that says too little takes the object of that verb.
/// - A share is always of those who do something: 三分之二以上的学校建成特色课程.
/// - A relative clause belongs to its noun: 150名在校就读的学生.
record Counted(String after, String wholeAfter, Token.Amount amount) {

    private static final Pattern NEXT = Pattern.compile("^[^,]*,([^,、;。]+)");
    private static final Pattern UP_TO_AMOUNT =
            Pattern.compile("^[^\\d,、;。一二三四五六七八九十百两]+(?=[\\d一二三四五六七八九十百两])");
    private static final Pattern ON_BASIS = Pattern.compile("的?(?:基础|根底|前提)[上下]$");

    /// `served` tells that something is done for what is counted: 为36所学校更换护眼灯.
    String noun(boolean served) {
        String words = ON_BASIS.matcher(Subjects.edged(after)).replaceFirst("");
        int verbAt = firstVerb(words);
        int of = words.indexOf('的');
        if (verbAt == 0 && of > 0) {
            int next = firstVerb(words.substring(of));
            return next < 0 ? words : Subjects.edged(words.substring(0, of + next));
        }
        String noun = Subjects.edged(verbAt < 0 ? words : words.substring(0, verbAt));
        String tail = verbAt < 0 ? "" : words.substring(verbAt);
        String done = tail.isEmpty() ? doneNext() : tail;
        if (!noun.isEmpty() && served && !done.isEmpty()) {
            return done + "的" + noun;
        }
        boolean tellsWho = "%".equals(amount.figure().unit()) && !noun.isEmpty();
        if (!tellsWho && !Lexicon.BARE.is(noun)) {
            return noun;
        }
        return doing(noun, tail.isEmpty() ? following() : tail);
    }

    /// 为12所学校安装空调140间: the next amount tells what is done for these.
    private String doneNext() {
        String rest = wholeAfter.startsWith(after) ? wholeAfter.substring(after.length()) : "";
        Matcher upToAmount = UP_TO_AMOUNT.matcher(rest);
        return firstVerb(rest) == 0 && upToAmount.find() ? Subjects.edged(upToAmount.group()) : "";
    }

    /// 教师16人获一等奖: those named before the amount, by what they did.
    String doneBy(String who) {
        String words = Subjects.edged(after);
        return Lexicon.BARE.is(who) && firstVerb(words) == 0 ? doing(who, words) : who;
    }

    private static String doing(String noun, String tail) {
        if (tail.isEmpty()) {
            return noun;
        }
        String object = Subjects.edged(tail.substring(Lexicon.LIGHT.at(tail, 0).length()));
        return object.endsWith(noun) ? object : object + noun;
    }

    /// 遴选7所学校,开展…试点: the clause after the comma says what the schools do.
    private String following() {
        Matcher next = NEXT.matcher(wholeAfter);
        boolean says = next.find() && !Lexicon.LIGHT.at(next.group(1), 0).isEmpty();
        return says ? next.group(1) : "";
    }

    private static int firstVerb(String words) {
        for (int at = 0; at < words.length(); at++) {
            int word = Lexicon.KEEP_VERB.at(words, at).length();
            if (word > 0) {
                at += word - 1;
            } else if (!Lexicon.VERB.at(words, at).isEmpty()) {
                return at;
            }
        }
        return -1;
    }
}
