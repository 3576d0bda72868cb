package cn.duban.plan.intake.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// 序列 — the open levels of the outline; a number is a heading when it is the one that comes next.
///
/// - At the start of a line nearly every number is; in the middle of one only the expected number.
/// - A lost number, printed as a dash, is whatever comes next.
/// - Numbers may run on through chapters: 二、 4. 三、 5.
final class Sequence {

    private record Open(NumberStyle style, int value) {}

    private final List<Open> open = new ArrayList<>();
    private final Map<NumberStyle, Integer> lastSeen = new EnumMap<>(NumberStyle.class);

    /// Takes the mark as the next number and answers its level; empty when it is no heading.
    OptionalInt accept(Mark mark, Place place, boolean runTogether) {
        if (!fits(mark, place, runTogether)) {
            return OptionalInt.empty();
        }
        int at = levelOf(mark.style());
        if (at < 0) {
            at = levelToOpen(mark);
        }
        open.subList(at, open.size()).clear();
        open.add(new Open(mark.style(), mark.value()));
        lastSeen.put(mark.style(), mark.value());
        return OptionalInt.of(open.size());
    }

    /// The value a lost number must have.
    int next(NumberStyle style) {
        int at = levelOf(style);
        return at < 0 ? 1 : open.get(at).value() + 1;
    }

    private boolean fits(Mark mark, Place place, boolean runTogether) {
        boolean first = mark.value() == 1;
        boolean skipsOne = mark.value() == next(mark.style()) + 1 && mark.value() > 2;
        boolean inList = isExpected(mark) || first || skipsOne;
        return switch (mark.style()) {
            case ITEM -> place != Place.INSIDE_WORDS && inList;
            case ROW -> place == Place.LINE_START;
            case ORDINAL, ARABIC_IN_BRACKETS, CIRCLED, ARABIC_ALONE, DECIMAL, DECIMAL_DEEP ->
                    place == Place.LINE_START && inList;
            case PART, CHAPTER, SECTION, HAN, HAN_IN_BRACKETS, ARABIC ->
                    isHeading(mark, place, runTogether);
        };
    }

    private boolean isHeading(Mark mark, Place place, boolean runTogether) {
        boolean expected = isExpected(mark);
        boolean runsOn = mark.value() == lastSeen.getOrDefault(mark.style(), 0) + 1;
        boolean opens = mark.value() == 1 && levelOf(mark.style()) < 0;
        return switch (place) {
            case LINE_START -> true;
            case AFTER_SENTENCE -> expected || runsOn || opens;
            case AFTER_SHORT_TITLE -> expected && mark.style() == NumberStyle.HAN_IN_BRACKETS;
            case INSIDE_WORDS ->
                    runTogether
                            && expected
                            && mark.value() > 1
                            && mark.style() == NumberStyle.ARABIC;
            case AFTER_COMMA -> false;
        };
    }

    private boolean isExpected(Mark mark) {
        return mark.value() == next(mark.style());
    }

    private int levelOf(NumberStyle style) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).style() == style) {
                return i;
            }
        }
        return -1;
    }

    private int levelToOpen(Mark mark) {
        int at = open.size();
        while (at > 0 && closes(mark.style(), open.get(at - 1).style())) {
            at--;
        }
        return at;
    }

    private static boolean closes(NumberStyle opened, NumberStyle inner) {
        return inner == NumberStyle.ITEM || (opened.isOuter() && inner.compareTo(opened) > 0);
    }
}
