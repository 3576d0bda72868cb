package cn.duban.plan.report;

import cn.duban.plan.binding.Atom;
import cn.duban.plan.binding.Atoms;
import cn.duban.plan.binding.BoundFigure.Role;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.tracking.Assessment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 数字 — finds every number a sentence says about one commitment and binds it to its fact; pure.
///
/// Dates, periods and the digits of the plan's own wording (“5621”项目) are words, not numbers.
final class Numbers {
    static final int DECIMALS = 2;

    private final Standing standing;
    private final @Nullable Assessment assessment;

    Numbers(Standing standing) {
        this.standing = standing;
        this.assessment = standing.assessment();
    }

    /// The value as its light says it, so that no report prints one quantity in two precisions;
    /// else with two decimals, or as many as tell it from what was expected.
    Optional<Piece.Number> value() {
        if (assessment == null || assessment.value() == null || standing.promise().restricted()) {
            return Optional.empty();
        }
        String value = assessment.value();
        String shown = saidByLight(value).orElseGet(() -> rounded(Exact.of(value)));
        return Optional.of(number(Role.VALUE, shown, value));
    }

    private Optional<String> saidByLight(String value) {
        String reason = Sentences.reason(standing);
        String own = standing.promise().subject();
        String said = reason.startsWith(own) ? reason.substring(own.length()) : reason;
        return Atoms.quantities(said).stream()
                .filter(a -> a.sort() == Atom.Sort.NUMBER)
                .map(a -> a.number(said))
                .filter(shown -> isRounded(shown, value))
                .findFirst();
    }

    private String rounded(Exact exact) {
        String expected = assessment == null ? null : assessment.expected();
        return expected == null
                ? exact.shown(DECIMALS)
                : exact.shownBeside(Exact.of(expected), DECIMALS);
    }

    /// The decimals the value is printed with where it is rounded, so that what stands beside it
    /// has as many.
    private int decimals() {
        return value().filter(v -> !v.shown().equals(v.value()))
                .map(v ->
                        v.shown().indexOf('.') < 0
                                ? 0
                                : v.shown().length() - v.shown().indexOf('.') - 1)
                .orElse(DECIMALS);
    }

    /// What the two printed numbers differ by: a reader who subtracts finds the same.
    static BigDecimal between(Piece.Number one, Piece.Number other) {
        return new BigDecimal(one.shown()).subtract(new BigDecimal(other.shown()));
    }

    List<Piece> coverage() {
        Figure f = assessment == null ? null : assessment.figure();
        if (f == null || standing.promise().restricted()) {
            return List.of();
        }
        return List.of(
                whole(Role.REPORTED, f.reported()),
                new Piece.Words("/"),
                whole(Role.APPLICABLE, f.applicable()));
    }

    /// The target in words, its numbers bound.
    List<Piece> target() {
        return bound(standing.promise().target().inWords(), 0, true);
    }

    List<Piece> boundIn(String sentence) {
        String own = standing.promise().subject();
        if (sentence.startsWith(own)) {
            List<Piece> pieces = new ArrayList<>(List.of(new Piece.Quoted(own)));
            pieces.addAll(bound(sentence, own.length(), false));
            return pieces;
        }
        return bound(sentence, 0, false);
    }

    private List<Piece> bound(String sentence, int start, boolean isTarget) {
        List<Piece> pieces = new ArrayList<>();
        boolean valueSaid = isTarget;
        int from = start;
        for (Atom atom : Atoms.quantities(sentence)) {
            if (atom.start() < from) {
                continue;
            }
            words(pieces, sentence.substring(from, atom.start()));
            String shown = atom.number(sentence);
            if (atom.sort() == Atom.Sort.HAN_NUMBER) {
                pieces.add(new Piece.Quoted(shown));
            } else {
                Piece.Number number =
                        isTarget
                                ? number(Role.TARGET, shown, shown)
                                : bound(sentence.substring(from, atom.start()), shown, valueSaid);
                valueSaid |= number.role() == Role.VALUE;
                pieces.add(number);
            }
            from = atom.numberEnd();
        }
        words(pieces, sentence.substring(from));
        return pieces;
    }

    /// A sentence names its value first; what equals the goal later on is the goal.
    private Piece.Number bound(String before, String shown, boolean valueSaid) {
        if (before.endsWith("应报") || before.endsWith("已报")) {
            return number(before.endsWith("应报") ? Role.APPLICABLE : Role.REPORTED, shown, shown);
        }
        Optional<Piece.Number> value = value();
        if (!valueSaid && value.isPresent() && isRounded(shown, value.get().value())) {
            return number(Role.VALUE, shown, value.get().value());
        }
        boolean goal =
                shown.equals(standing.promise().written().value())
                        || shown.equals(standing.promise().written().value2());
        return number(goal ? Role.TARGET : Role.DERIVED, shown, shown);
    }

    /// Whether the shown number is the exact one with fewer decimals.
    private static boolean isRounded(String shown, String exact) {
        int point = shown.indexOf('.');
        int decimals = point < 0 ? 0 : shown.length() - point - 1;
        return Exact.of(exact).shown(decimals).equals(shown);
    }

    Piece.Number derived(String shown, String exact) {
        return number(Role.DERIVED, shown, exact);
    }

    /// 上年同期.
    Piece.Number yearBefore(Figure before) {
        Exact exact = before.exact().orElseThrow();
        return new Piece.Number(
                Role.YEAR_BEFORE,
                standing.id(),
                exact.shown(decimals()),
                exact.published(),
                before.id(),
                before.period().code(),
                before.asOf());
    }

    private Piece.Number whole(Role role, int count) {
        String shown = Integer.toString(count);
        return number(role, shown, shown);
    }

    private Piece.Number number(Role role, String shown, String value) {
        Figure f = assessment == null ? null : assessment.figure();
        return new Piece.Number(
                role,
                standing.id(),
                shown,
                value,
                f == null ? null : f.id(),
                f == null ? null : f.period().code(),
                f == null ? null : f.asOf());
    }

    private static void words(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }
}
