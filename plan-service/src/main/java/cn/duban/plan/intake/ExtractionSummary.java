package cn.duban.plan.intake;

import java.util.List;
import java.util.stream.Stream;

/// 提取小结 — a short table for the person at the terminal.
final class ExtractionSummary {

    private static final int MOST_DOUBTS = 40;
    private static final int LONGEST_QUOTE = 40;

    private ExtractionSummary() {}

    static String of(String file, Extraction extraction) {
        StringBuilder table = new StringBuilder();
        String year = extraction.year().isPresent() ? extraction.year().getAsInt() + "年" : "年度不明";
        table.append("%s  《%s》 %s%n".formatted(file, extraction.title(), year));
        table.append("  标题 %d 个".formatted(headings(extraction.outline())));
        for (CommitmentKind kind : CommitmentKind.values()) {
            table.append("  %s %d".formatted(kind.chinese(), count(extraction, kind)));
        }
        List<String> grave = lines(extraction, true);
        List<String> others = lines(extraction, false);
        int doubts = grave.size() + others.size();
        table.append("  存疑 %d（必须处理 %d）%n".formatted(doubts, grave.size()));
        table.append("  句子 %d 句".formatted(extraction.sentences().size()));
        for (Sentence.Standing standing : Sentence.Standing.values()) {
            long sentences = extraction.sentences(standing);
            table.append("  %s %d".formatted(standing.chinese(), sentences));
        }
        table.append(System.lineSeparator());
        extraction.notes().forEach(note -> table.append("  提示：%s%n".formatted(note)));
        Stream.of(grave, others).flatMap(List::stream).limit(MOST_DOUBTS).forEach(table::append);
        if (doubts > MOST_DOUBTS) {
            table.append("  另有存疑 %d 处没有列出，见JSON。%n".formatted(doubts - MOST_DOUBTS));
        }
        return table.toString();
    }

    /// One line for each doubt: as many as are counted.
    private static List<String> lines(Extraction extraction, boolean grave) {
        return extraction.commitments().stream().flatMap(c -> lines(c, grave)).toList();
    }

    private static Stream<String> lines(ProposedCommitment c, boolean grave) {
        return c.doubts().stream().filter(d -> isGrave(c, d) == grave).map(d -> line(c, d));
    }

    /// What was done is only reported: nobody has to decide about it before a plan is confirmed.
    private static boolean isGrave(ProposedCommitment c, Doubt doubt) {
        return doubt.mustBeDecided() && c.kind().isPlan();
    }

    private static String line(ProposedCommitment c, Doubt doubt) {
        String level = isGrave(c, doubt) ? "必须处理" : "存疑";
        String place = String.join("/", c.path());
        String words = c.text().replaceAll("\\s+", "");
        String shown =
                words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + "…" : words;
        return "  %s %s “%s”:%s%n".formatted(level, place, shown, doubt.sentence());
    }

    /// Commitments that cannot be confirmed before somebody decided about a doubt.
    static int grave(Extraction extraction) {
        return (int)
                extraction.commitments().stream()
                        .filter(c -> c.doubts().stream().anyMatch(d -> isGrave(c, d)))
                        .count();
    }

    private static int headings(List<OutlineNode> nodes) {
        int own = (int) nodes.stream().filter(n -> n.kind() == OutlineNode.Kind.HEADING).count();
        return own + nodes.stream().mapToInt(n -> headings(n.children())).sum();
    }

    private static long count(Extraction extraction, CommitmentKind kind) {
        return extraction.commitments().stream().filter(c -> c.kind() == kind).count();
    }
}
