package cn.duban.plan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 一句话 — a sentence under construction.
final class Phrase {
    private final List<Piece> pieces = new ArrayList<>();

    Phrase say(String words) {
        pieces.add(new Piece.Words(words));
        return this;
    }

    Phrase quote(String wording) {
        pieces.add(new Piece.Quoted(wording));
        return this;
    }

    Phrase add(Piece.Number number) {
        pieces.add(number);
        return this;
    }

    Phrase add(List<Piece> more) {
        pieces.addAll(more);
        return this;
    }

    Phrase day(LocalDate day) {
        return say(ChineseWords.day(day));
    }

    /// Somebody's sentence without its full stop, to stand inside one of ours.
    static String open(String sentence) {
        return sentence.replaceAll("[。；\\s]+$", "");
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }
}
