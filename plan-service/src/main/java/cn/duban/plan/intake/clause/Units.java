package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.text.HanNumber;

/// 单位 — which measure words count after which numerals, and which look-alikes are names.
final class Units {

    private static final String NEVER_BEFORE = "第.+-/〔[No号";

    private Units() {}

    /// The unit at a position, or empty text.
    static String at(String text, int at, boolean han) {
        String best = Lexicon.PERCENT.at(text, at);
        for (Lexicon table :
                new Lexicon[] {Lexicon.MEASURE, Lexicon.MEASURE_WEAK, Lexicon.MEASURE_ARABIC}) {
            boolean allowed = table != Lexicon.MEASURE_ARABIC || !han;
            String word = allowed ? table.at(text, at) : "";
            best = word.length() > best.length() ? word : best;
        }
        return best;
    }

    /// 百分点 is 个百分点.
    static String written(String unit) {
        return "百分点".equals(unit) ? "个百分点" : unit;
    }

    /// 第二, 1+X, 2.0, A4: the number belongs to a name.
    static boolean forbidsBefore(String text, int at) {
        char c = text.charAt(at - 1);
        boolean letter = c < 128 && Character.isLetterOrDigit(c);
        return letter || NEVER_BEFORE.indexOf(c) >= 0 || HanNumber.CHARACTERS.indexOf(c) >= 0;
    }

    /// Whether a Chinese numeral with this unit counts: 两所 does, 八项规定 and 一个 mostly do not.
    static boolean countsInHan(String text, int at, int unitAt, String unit) {
        for (int from = Math.max(0, at - 3); from <= at; from++) {
            String label = Lexicon.LABEL.at(text, from);
            if (from + label.length() > at) {
                return false;
            }
        }
        String before = text.substring(0, at);
        boolean afterVerb = !Lexicon.COUNT_VERB.endOf(before.replaceFirst("[了约近共]$", "")).isEmpty();
        boolean one = unitAt - at == 1 && text.charAt(at) == '一';
        int end = unitAt + unit.length();
        if (one && end < text.length() && text.charAt(end) == '一') {
            return false;
        }
        boolean ends = end >= text.length() || ",。;、)".indexOf(text.charAt(end)) >= 0;
        boolean weak = Lexicon.MEASURE_WEAK.is(unit);
        boolean starts = at == 0 || ",。;、(“ ".indexOf(text.charAt(at - 1)) >= 0;
        boolean afterNoun = ends && !starts;
        return one
                ? afterVerb || ((starts || afterNoun) && "所名位家次".contains(unit))
                : !weak || afterVerb || afterNoun;
    }
}
