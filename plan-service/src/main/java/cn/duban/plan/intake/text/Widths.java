package cn.duban.plan.intake.text;

/// 全角半角 — folds widths character by character, so that every offset stays valid.
final class Widths {

    private static final String FROM = "，（）；：？！％．－—–―～〜　\u00a0\u2002\u2003［］|｜";
    private static final String INTO = ",();:?!%.----~~    []\t\t";

    private Widths() {}

    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char c) {
        int at = FROM.indexOf(c);
        if (at >= 0) {
            return INTO.charAt(at);
        }
        boolean wide = c >= '\uff10' && c <= '\uff5a';
        return wide ? (char) (c - 0xfee0) : c;
    }
}
