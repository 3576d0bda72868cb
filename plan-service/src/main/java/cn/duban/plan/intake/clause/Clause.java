package cn.duban.plan.intake.clause;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 分句 — a stretch of a sentence between commas, with its tokens; what stands in brackets is an
/// aside.
record Clause(String sentence, int start, int end, List<Token> tokens, List<Clause> asides) {

    private static final Pattern OPENING =
            Pattern.compile(
                    "(?:并|要|应|须|且|其中|拟|将|计划|预计|力争|争取|确保|努力|到|至|于|在|截至|截止|每|从|自|以|我局|我区|我县|我市|全区|全县|全市| )*");

    Clause {
        tokens = List.copyOf(tokens);
        asides = List.copyOf(asides);
    }

    String text() {
        return sentence.substring(start, end);
    }

    String before(int at) {
        return sentence.substring(start, at);
    }

    String after(int at) {
        return sentence.substring(at, end);
    }

    <T extends Token> List<T> all(Class<T> kind) {
        return tokens.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends Token> @Nullable T first(Class<T> kind) {
        Stream<T> found = tokens.stream().filter(kind::isInstance).map(kind::cast);
        return found.findFirst().orElse(null);
    }

    /// Whether only opening words stand before a token: the token governs what follows.
    boolean opensWith(Token token) {
        return OPENING.matcher(before(token.start())).matches();
    }

    /// This clause with the words before it, back to a position.
    Clause from(int earlier) {
        return new Clause(sentence, earlier, end, tokens, asides);
    }

    /// The part of this clause between two positions.
    Clause part(int from, int to) {
        List<Token> within =
                tokens.stream().filter(t -> t.start() >= from && t.end() <= to).toList();
        List<Clause> inside =
                asides.stream().filter(a -> a.start() >= from && a.end() <= to).toList();
        return new Clause(sentence, from, to, within, inside);
    }
}
