package cn.duban.plan.intake.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/// 旧版自动编号 — the numbers a .doc prints and does not store.
final class OldPrintedNumbers {

    private static final int LEVELS = 9;

    private final Map<Integer, int[]> counters = new HashMap<>();

    /// The number printed before a paragraph; counts it. Empty text when it has none.
    String before(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        int level = paragraph.getIlvl();
        HWPFList list = listOf(paragraph);
        if (list == null || level < 0 || level >= LEVELS) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(list.getLsid(), i -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? list.getStartAt((char) level) : counts[level] + 1;
        for (int inner = level + 1; inner < LEVELS; inner++) {
            counts[inner] = 0;
        }
        return printed(list, counts, level);
    }

    private static @Nullable HWPFList listOf(Paragraph paragraph) {
        try {
            return paragraph.getList();
        } catch (IllegalStateException | IndexOutOfBoundsException | NullPointerException broken) {
            // A paragraph may point at a list the document no longer holds.
            return null;
        }
    }

    private static String printed(HWPFList list, int[] counts, int level) {
        String pattern = list.getNumberText((char) level);
        if (pattern == null || NumberFormat.isBullet(list.getNumberFormat((char) level))) {
            return "";
        }
        StringBuilder printed = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            boolean placeholder = c < LEVELS;
            printed.append(placeholder ? number(list, counts, c) : String.valueOf(c));
        }
        char last = printed.isEmpty() ? ' ' : printed.charAt(printed.length() - 1);
        return Character.isDigit(last) ? printed + " " : printed.toString();
    }

    private static String number(HWPFList list, int[] counts, char level) {
        return NumberFormat.ofOldCode(list.getNumberFormat(level))
                .print(Math.max(counts[level], 1));
    }
}
