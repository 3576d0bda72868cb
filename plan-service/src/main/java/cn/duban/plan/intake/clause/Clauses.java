package cn.duban.plan.intake.clause;

import java.util.ArrayList;
import java.util.List;

/// 断句 — cuts a sentence into clauses at commas, and a clause into one stretch for each of its
/// amounts.
final class Clauses {

    private static final String CUTS = ",;:\t ①②③④⑤⑥⑦⑧⑨⑩";

    private final String sentence;
    private final List<Token> tokens;

    private Clauses(String sentence, List<Token> tokens) {
        this.sentence = sentence;
        this.tokens = tokens;
    }

    static List<Clause> of(String sentence, List<Token> tokens) {
        return new Clauses(sentence, tokens).between(0, sentence.length(), CUTS);
    }

    private List<Clause> between(int from, int to, String cuts) {
        List<Clause> clauses = new ArrayList<>();
        List<Token> own = new ArrayList<>();
        List<Clause> asides = new ArrayList<>();
        int start = from;
        int skipTo = from;
        for (Token token : tokens) {
            if (token.start() < skipTo || token.end() > to) {
                continue;
            }
            if (cuts.indexOf(sign(token)) >= 0) {
                clauses.add(new Clause(sentence, start, token.start(), own, asides));
                own = new ArrayList<>();
                asides = new ArrayList<>();
                start = token.end();
            } else if (sign(token) == '(') {
                skipTo = closing(token, to);
                asides.addAll(between(token.end(), skipTo, CUTS + "、("));
            } else {
                own.add(token);
            }
        }
        clauses.add(new Clause(sentence, start, to, own, asides));
        return clauses.stream().filter(c -> c.end() > c.start()).toList();
    }

    private static char sign(Token token) {
        return token instanceof Token.Stop stop ? stop.sign() : '\0';
    }

    private int closing(Token open, int to) {
        int close = sentence.indexOf(')', open.end());
        return close < 0 || close > to ? to : close;
    }

    /// 3月开工、12月主体完工: one step for each date, else the clause as it is.
    static List<Clause> perDate(Clause clause) {
        List<Clause> steps = new ArrayList<>();
        int start = clause.start();
        for (Token.Stop stop : clause.all(Token.Stop.class)) {
            if (stop.sign() == '、' && isStep(clause.part(start, stop.start()))) {
                steps.add(clause.part(start, stop.start()));
                start = stop.end();
            }
        }
        Clause last = clause.part(start, clause.end());
        if (steps.isEmpty() || !isStep(last)) {
            return List.of(clause);
        }
        steps.add(last);
        return steps;
    }

    private static boolean isStep(Clause part) {
        boolean acts = Lexicon.MILESTONE.in(part.text()) || Lexicon.ACTIVITY.in(part.text());
        return acts && part.first(Token.Period.class) != null;
    }

    /// One stretch for each amount; together they cover the clause.
    static List<Clause> perAmount(Clause clause, List<Token.Amount> amounts) {
        List<Clause> stretches = new ArrayList<>();
        int start = clause.start();
        for (int i = 0; i < amounts.size(); i++) {
            boolean last = i + 1 == amounts.size();
            int end = last ? clause.end() : cut(clause, amounts.get(i), amounts.get(i + 1));
            stretches.add(clause.part(start, end));
            start = last ? end : afterJoin(clause, end);
        }
        return stretches;
    }

    /// Past the 、 or 和 that joins two amounts, which belongs to neither.
    private static int afterJoin(Clause clause, int at) {
        String sentence = clause.sentence();
        if (at < clause.end() && sentence.charAt(at) == '、') {
            return at + 1;
        }
        boolean isWord = !Lexicon.KEEP_LEAD.at(sentence, at).isEmpty();
        return isWord ? at : at + Lexicon.JOIN.at(sentence, at).length();
    }

    private static int cut(Clause clause, Token.Amount one, Token.Amount next) {
        for (Token.Stop stop : clause.all(Token.Stop.class)) {
            if (stop.sign() == '、' && stop.start() >= one.end() && stop.end() <= next.start()) {
                return stop.start();
            }
        }
        String words = clause.sentence().substring(one.end(), next.start());
        int cut = -1;
        for (String word : Lexicon.CUT.words()) {
            cut = Math.max(cut, words.lastIndexOf(word));
        }
        return cut < 0 ? next.start() : one.end() + cut;
    }
}
