package cn.duban.plan.intake.outline;

import cn.duban.plan.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;

/// 提纲 — cuts a passage into sections by its numbers.
public final class Sections {

    private static final String STOPS = "。:!?;\n\t";
    private static final int LONGEST_TITLE_BEFORE_BLANK = 40;

    private record Accepted(Mark mark, int level) {}

    private Sections() {}

    /// The sections in reading order; the first is what stands before the first heading.
    public static List<Section> of(Passage passage) {
        List<Accepted> marks = marks(passage);
        List<Section> sections = new ArrayList<>();
        int end = passage.text().length();
        int first = marks.isEmpty() ? end : marks.getFirst().mark().start();
        sections.add(new Section(false, "", 0, 0, 0, 0, first, List.of()));
        List<String> path = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i).mark();
            int level = marks.get(i).level();
            path.subList(Math.min(level - 1, path.size()), path.size()).clear();
            path.add(mark.normal());
            int to = i + 1 < marks.size() ? marks.get(i + 1).mark().start() : end;
            boolean item = mark.style() == NumberStyle.ITEM;
            int titleEnd = titleEnd(passage, mark, to);
            sections.add(
                    new Section(
                            item,
                            mark.normal(),
                            level,
                            mark.start(),
                            mark.end(),
                            titleEnd,
                            to,
                            path));
        }
        return sections;
    }

    private static List<Accepted> marks(Passage passage) {
        Sequence sequence = new Sequence();
        List<Accepted> accepted = new ArrayList<>();
        int lastEnd = -1;
        for (int at = 0; at < passage.text().length(); at++) {
            for (NumberStyle style : NumberStyle.values()) {
                Mark mark = style.at(passage.text(), at).orElse(null);
                if (mark == null) {
                    continue;
                }
                Mark read = mark.isLost() ? mark.withValue(sequence.next(style)) : mark;
                Place place = Place.of(passage, at, lastEnd);
                int level = sequence.accept(read, place, passage.runTogether()).orElse(0);
                if (level > 0) {
                    accepted.add(new Accepted(read, level));
                    lastEnd = read.end();
                    at = read.end() - 1;
                    break;
                }
            }
        }
        return accepted;
    }

    private static int titleEnd(Passage passage, Mark mark, int to) {
        String stops = STOPS + (mark.style() == NumberStyle.ITEM ? "," : "");
        int at = mark.end();
        boolean ink = false;
        while (at < to) {
            char c = passage.text().charAt(at);
            boolean blankEnds = c == ' ' && ink && passage.runTogether();
            boolean stopEnds = stops.indexOf(c) >= 0 && ink;
            if (stopEnds || (blankEnds && at - mark.end() < LONGEST_TITLE_BEFORE_BLANK)) {
                break;
            }
            ink |= !Character.isWhitespace(c);
            at++;
        }
        return at;
    }
}
