package cn.duban.plan.intake.text;

import java.util.BitSet;
import java.util.List;

/// 整理后的文件 — its title, and its body as a passage.
public record CleanDocument(String title, Passage body) {

    public static CleanDocument of(String file) {
        String folded = Widths.folded(file);
        BitSet dropped = new BitSet(file.length());
        List<Line> lines = Line.of(folded);
        Furniture.cut(lines, dropped);
        boolean runTogether = PageNumbers.cut(lines, dropped);
        WrappedLines.join(lines, dropped);
        Spaces.cut(folded, dropped);
        Title title = Title.in(lines, dropped);
        if (title.bodyStart() > 0) {
            dropped.set(0, title.bodyStart());
        }
        return new CleanDocument(title.text(), Passage.keeping(file, folded, dropped, runTogether));
    }
}
