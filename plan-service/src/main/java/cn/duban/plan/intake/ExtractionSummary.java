package cn.duban.plan.intake;

import java.util.List;

/// 提取小结 — a short table for the person at the terminal.
final class ExtractionSummary {

    private ExtractionSummary() {}

    static String of(String file, Extraction extraction) {
        StringBuilder table = new StringBuilder();
        String year = extraction.year().isPresent() ? extraction.year().getAsInt() + "年" : "年度不明";
        table.append("%s  《%s》 %s%n".formatted(file, extraction.title(), year));
        table.append("  标题 %d 个".formatted(headings(extraction.outline())));
        for (CommitmentKind kind : CommitmentKind.values()) {
            table.append("  %s %d".formatted(kind.chinese(), count(extraction, kind)));
        }
        long doubted = extraction.commitments().stream().filter(c -> !c.doubts().isEmpty()).count();
        table.append("  存疑 %d%n".formatted(doubted));
        extraction.notes().forEach(note -> table.append("  提示:%s%n".formatted(note)));
        return table.toString();
    }

    private static int headings(List<OutlineNode> nodes) {
        int own = (int) nodes.stream().filter(n -> n.kind() == OutlineNode.Kind.HEADING).count();
        return own + nodes.stream().mapToInt(n -> headings(n.children())).sum();
    }

    private static long count(Extraction extraction, CommitmentKind kind) {
        return extraction.commitments().stream().filter(c -> c.kind() == kind).count();
    }
}
