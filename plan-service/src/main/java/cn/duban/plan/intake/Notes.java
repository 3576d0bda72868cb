package cn.duban.plan.intake;

import cn.duban.plan.intake.text.CleanDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// 提示 — what a reader should know about the document as a whole.
final class Notes {

    private static final int LONG_LINE = 80;
    private static final Pattern NUMBER_WITHOUT_UNIT =
            Pattern.compile(
                    "(?<![\\d.+《“-])\\d{1,5}(?=[一-龥])(?![所个名人位次家场节间元项年月日号级条版期分万亿千百份套部册点大五])");
    private static final int MANY = 10;

    private Notes() {}

    static List<String> about(CleanDocument document, List<ProposedCommitment> commitments) {
        List<String> notes = new ArrayList<>();
        String text = document.body().text();
        if (document.body().runTogether()) {
            notes.add("正文里夹有页码，已按断句接回；请留意标题是否完整。");
        }
        if (NUMBER_WITHOUT_UNIT.matcher(text).results().count() > MANY) {
            notes.add("多处数字后面缺少单位，可能在转存时丢失，请对照原件。");
        }
        if (breaksOff(text)) {
            notes.add("文件在句子中间断开，后文可能缺失。");
        }
        boolean announced = document.title().contains("计划") || document.title().contains("谋划");
        if (announced && commitments.stream().noneMatch(c -> c.kind().isPlan())) {
            notes.add("标题提到计划，但没有读到计划部分的承诺。");
        }
        long masked = commitments.stream().filter(c -> c.is(Flag.MASKED)).count();
        if (masked > 0) {
            notes.add("有 %d 处数字被隐去（如 XX所）。".formatted(masked));
        }
        return notes;
    }

    /// A long last line without a full stop.
    private static boolean breaksOff(String text) {
        String ink = text.stripTrailing();
        String last = ink.substring(ink.lastIndexOf('\n') + 1);
        boolean stops = last.isEmpty() || "。;!?:”》)…".indexOf(last.charAt(last.length() - 1)) >= 0;
        return last.length() > LONG_LINE && last.indexOf('\t') < 0 && !stops;
    }
}
