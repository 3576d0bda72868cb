package cn.duban.plan.intake.text;

import java.util.BitSet;
import java.util.List;

/// 硬换行 — joins lines that a converter broke at a fixed width.
final class WrappedLines {

    private static final int NARROWEST = 18;
    private static final int WIDEST = 60;
    private static final int FEWEST_LINES = 12;
    private static final int SLACK = 3;

    private WrappedLines() {}

    static void join(List<Line> lines, BitSet dropped) {
        List<Integer> lengths =
                lines.stream().filter(l -> !l.isBlank()).map(WrappedLines::width).sorted().toList();
        if (lengths.size() < FEWEST_LINES) {
            return;
        }
        int width = lengths.get(lengths.size() * 9 / 10);
        long full = lengths.stream().filter(n -> Math.abs(n - width) <= SLACK).count();
        if (width < NARROWEST || width > WIDEST || full * 2 < lengths.size()) {
            return;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            boolean cut = width(line) >= width - SLACK && !line.endsASentence();
            if (cut && !lines.get(i + 1).isBlank()) {
                dropped.set(line.end(), lines.get(i + 1).inkAt());
            }
        }
    }

    /// The printed width: two digits or Latin letters take the room of one Chinese character.
    private static int width(Line line) {
        String words = line.text().strip();
        long narrow = words.chars().filter(c -> c < 128).count();
        return words.length() - (int) (narrow / 2);
    }
}
