package cn.duban.plan.intake.document;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/// 旧版段落文字 — the visible words of a .doc paragraph; field codes, marks and tracked deletions are
/// not.
final class OldParagraphText {

    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_SHOWS = 0x14;
    private static final char FIELD_ENDS = 0x15;

    private OldParagraphText() {}

    static String of(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        int hidden = 0;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            for (char c : run.text().toCharArray()) {
                hidden += c == FIELD_BEGINS ? 1 : c == FIELD_SHOWS && hidden > 0 ? -1 : 0;
                if (hidden == 0 && c != FIELD_SHOWS && c != FIELD_ENDS) {
                    words.append(shown(c));
                }
            }
        }
        return words.toString().stripTrailing();
    }

    private static String shown(char c) {
        return switch (c) {
            case '\t', '\u000b', '\u00a0' -> " ";
            case '\u001e' -> "-";
            default -> c < ' ' ? "" : String.valueOf(c);
        };
    }
}
