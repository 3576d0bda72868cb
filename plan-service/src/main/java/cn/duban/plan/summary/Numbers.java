package cn.duban.plan.summary;

import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.summary.BoundFigure.Role;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Tracked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 数字 — finds every number a sentence says about one commitment and binds it to its fact; pure.
///
/// Dates, periods and the digits of the plan's own wording (“5621”项目) are words, not numbers.
final class Numbers {
    private static final int DECIMALS = 2;
    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}|\\d{4}-(?:spring|autumn|H\\d|Q\\d|\\d{4}|\\d{2})"
                            + "|(应报|已报)?(-?\\d+(?:\\.\\d+)?)");

    private final Tracked tracked;
    private final @Nullable Assessment assessment;

    Numbers(Tracked tracked) {
        this.tracked = tracked;
        this.assessment = tracked.assessment();
    }

    /// The value as it is shown: with two decimals, or as many as tell it from what was expected.
    Optional<Piece.Number> value() {
        if (assessment == null || assessment.value() == null || tracked.promise().restricted()) {
            return Optional.empty();
        }
        Exact exact = Exact.of(assessment.value());
        String shown =
                assessment.expected() == null
                        ? exact.shown(DECIMALS)
                        : exact.shownBeside(Exact.of(assessment.expected()), DECIMALS);
        return Optional.of(number(Role.VALUE, shown, assessment.value()));
    }

    List<Piece> coverage() {
        Figure f = assessment == null ? null : assessment.figure();
        if (f == null || tracked.promise().restricted()) {
            return List.of();
        }
        return List.of(
                whole(Role.REPORTED, f.reported()),
                new Piece.Words("/"),
                whole(Role.APPLICABLE, f.applicable()));
    }

    List<Piece> boundIn(String sentence) {
        String own = tracked.promise().subject();
        int start = sentence.startsWith(own) ? own.length() : 0;
        List<Piece> pieces = new ArrayList<>();
        Matcher found = NUMBER.matcher(sentence);
        boolean first = true;
        int from = 0;
        for (int at = start; found.find(at); at = found.end()) {
            if (found.group(2) != null) {
                pieces.add(new Piece.Words(sentence.substring(from, found.start(2))));
                pieces.add(bound(found.group(1), found.group(2), first));
                first = false;
                from = found.end();
            }
        }
        pieces.add(new Piece.Words(sentence.substring(from)));
        return pieces;
    }

    /// A sentence names its value first; what equals the goal later on is the goal.
    private Piece.Number bound(@Nullable String before, String shown, boolean first) {
        if (before != null) {
            return number(before.equals("应报") ? Role.APPLICABLE : Role.REPORTED, shown, shown);
        }
        Optional<Piece.Number> value = value();
        if (first && value.isPresent() && isRounded(shown, value.get().value())) {
            return number(Role.VALUE, shown, value.get().value());
        }
        boolean goal =
                shown.equals(tracked.promise().written().value())
                        || shown.equals(tracked.promise().written().value2());
        return number(goal ? Role.TARGET : Role.DERIVED, shown, shown);
    }

    /// Whether the shown number is the exact one with fewer decimals.
    private static boolean isRounded(String shown, String exact) {
        int point = shown.indexOf('.');
        int decimals = point < 0 ? 0 : shown.length() - point - 1;
        return Exact.of(exact).shown(decimals).equals(shown);
    }

    private Piece.Number whole(Role role, int count) {
        String shown = Integer.toString(count);
        return number(role, shown, shown);
    }

    private Piece.Number number(Role role, String shown, String value) {
        Figure f = assessment == null ? null : assessment.figure();
        return new Piece.Number(
                role,
                tracked.id(),
                shown,
                value,
                f == null ? null : f.id(),
                f == null ? null : f.period().code(),
                f == null ? null : f.asOf());
    }
}
