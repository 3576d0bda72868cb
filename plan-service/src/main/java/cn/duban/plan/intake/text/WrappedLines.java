package cn.duban.plan.intake.text;

import java.util.BitSet;
import java.util.List;

/// 硬换行 — joins lines that a converter broke at a fixed width.
final class WrappedLines {

    private static final int NARROWEST = 18;
    private static final int WIDEST = 60;
    private static final int FEWEST_LINES = 12;

    private WrappedLines() {}

    static void join(List<Line> lines, BitSet dropped) {
        List<Integer> lengths =
                lines.stream()
                        .filter(l -> !l.isBlank())
                        .map(l -> l.text().length())
                        .sorted()
                        .toList();
        if (lengths.size() < FEWEST_LINES) {
            return;
        }
        int width = lengths.get(lengths.size() * 9 / 10);
        long full = lengths.stream().filter(n -> n >= width - 3 && n <= width + 3).count();
        if (width < NARROWEST || width > WIDEST || full * 2 < lengths.size()) {
            return;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            boolean cut = line.text().length() >= width - 3 && !line.endsASentence();
            if (cut && !lines.get(i + 1).isBlank()) {
                dropped.set(line.end(), lines.get(i + 1).inkAt());
            }
        }
    }
}
