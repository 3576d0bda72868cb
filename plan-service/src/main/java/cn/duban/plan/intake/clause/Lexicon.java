package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.text.WordTables;
import java.util.List;

/// 词类 — the word classes of `lexicon.txt`, each longest word first.
enum Lexicon {
    MEASURE,
    MEASURE_WEAK,
    MEASURE_ARABIC,
    DURATION,
    PERCENT,
    FLOOR_BEFORE,
    CEILING_BEFORE,
    FLOOR_AFTER,
    CEILING_AFTER,
    APPROX_BEFORE,
    APPROX_AFTER,
    RISE,
    FALL,
    UNQUANTIFIED,
    COMPARE,
    LAST_YEAR,
    HARD,
    SOFT,
    PLAN_IN_SUMMARY,
    PAST_IN_PLAN,
    MILESTONE,
    ACTIVITY,
    COUNT_VERB,
    CUT,
    JOIN,
    STRIP,
    ACT,
    KEEP_ACT,
    KEEP_LEAD,
    KEEP_TAIL,
    TAIL,
    BARE,
    LIGHT,
    VERB,
    SCOPE,
    EXAM,
    NOT_EXAM,
    SCORE,
    LABEL,
    KEEP_VERB,
    BARE_RATE,
    PRONOUN,
    STAGE,
    WHOLE,
    FINISH,
    FINISH_FILLER;

    private static final class Tables {
        static final WordTables WORDS = WordTables.beside(Lexicon.class, "lexicon.txt");
    }

    private final List<String> words;

    Lexicon() {
        words = Tables.WORDS.list(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    List<String> words() {
        return words;
    }

    /// The longest word of the class that stands at a position; empty text when none does.
    String at(String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    /// The longest word the text ends with.
    String endOf(String text) {
        for (String word : words) {
            if (text.endsWith(word)) {
                return word;
            }
        }
        return "";
    }

    boolean in(String text) {
        return !firstIn(text).isEmpty();
    }

    /// A word of the class anywhere in the text.
    String firstIn(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return word;
            }
        }
        return "";
    }

    boolean is(String text) {
        return words.contains(text);
    }
}
