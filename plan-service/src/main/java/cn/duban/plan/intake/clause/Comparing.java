package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.Comparison;
import cn.duban.plan.intake.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// 比较 — weighs the words around an amount: 至少, 以上, 控制在, 比上年下降.
final class Comparing {

    private static final int NEAR = 10;

    private Comparing() {}

    /// `governing` is what a clause before compared with (与上年相比,…): it counts where something
    /// moves.
    static Measure measure(
            Clause stretch,
            Token.Amount amount,
            @Nullable String baseline,
            @Nullable String governing) {
        Measure own = measure(stretch, amount, baseline);
        return own.comparison() == Comparison.CHANGE && baseline == null
                ? measure(stretch, amount, governing)
                : own;
    }

    private static Measure measure(Clause stretch, Token.Amount amount, @Nullable String baseline) {
        Figure figure = amount.figure();
        if (figure.low() == null) {
            return new Measure(wording(stretch, amount), null, null, figure.unit(), baseline);
        }
        if (figure.high() != null && direction(stretch, amount) == 0) {
            return new Measure(
                    Comparison.RANGE, figure.low(), figure.high(), figure.unit(), baseline);
        }
        int direction = direction(stretch, amount);
        if (direction != 0) {
            BigDecimal moved = direction > 0 ? figure.low() : figure.low().negate();
            return new Measure(Comparison.CHANGE, moved, null, figure.unit(), baseline);
        }
        return new Measure(wording(stretch, amount), figure.low(), null, figure.unit(), baseline);
    }

    /// Up, down, or no change: the word must stand right before the number.
    private static int direction(Clause stretch, Token.Amount amount) {
        if (amount.figure().shape() != Figure.Shape.PLAIN) {
            return 0;
        }
        if (stretch.sentence().charAt(amount.start()) == '翻') {
            return 1;
        }
        String before = withoutNear(stretch.before(amount.start()));
        String rise = Lexicon.RISE.endOf(before);
        String fall = Lexicon.FALL.endOf(before);
        boolean moves = amount.figure().isAmount() || rise.startsWith("增") || !fall.isEmpty();
        if (!moves || (before.endsWith("新" + rise) && !rise.isEmpty())) {
            return 0;
        }
        return rise.isEmpty() ? fall.isEmpty() ? 0 : -1 : 1;
    }

    private static String withoutNear(String before) {
        String rest = before;
        for (Lexicon table : new Lexicon[] {Lexicon.APPROX_BEFORE, Lexicon.FLOOR_BEFORE}) {
            rest = rest.substring(0, rest.length() - table.endOf(rest).length());
        }
        return rest;
    }

    private static Comparison wording(Clause stretch, Token.Amount amount) {
        Figure figure = amount.figure();
        String after = stretch.after(amount.end());
        if (!Lexicon.FLOOR_AFTER.at(after, 0).isEmpty() || figure.more()) {
            return Comparison.AT_LEAST;
        }
        if (!Lexicon.CEILING_AFTER.at(after, 0).isEmpty() || figure.shape() == Figure.Shape.TOP) {
            return Comparison.AT_MOST;
        }
        String words = stretch.before(amount.start());
        boolean ofWhole = figure.isAmount() && words.endsWith("的");
        Comparison before =
                wordBefore(ofWhole ? words : words.substring(Math.max(0, words.length() - NEAR)));
        if (before != null) {
            return before;
        }
        return figure.isAmount() ? Comparison.EXACTLY : Comparison.COUNT;
    }

    private static @Nullable Comparison wordBefore(String words) {
        Comparison found = null;
        for (int at = 0; at < words.length(); ) {
            String floor = Lexicon.FLOOR_BEFORE.at(words, at);
            String ceiling = Lexicon.CEILING_BEFORE.at(words, at);
            String word = floor.length() >= ceiling.length() ? floor : ceiling;
            if (!word.isEmpty()) {
                found = word.equals(floor) ? Comparison.AT_LEAST : Comparison.AT_MOST;
            }
            at += Math.max(1, word.length());
        }
        return found;
    }
}
