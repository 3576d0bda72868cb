package cn.duban.plan.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import tools.jackson.databind.json.JsonMapper;

/// 导入测速 — pages of a plan read in a second, printed as one JSON line; needs no running suite.
///
/// A page is what GB/T 9704 puts on one: 22 lines of 28 characters. The words are made up, two
/// figures to the paragraph as in a dense plan, and no two paragraphs are alike.
public final class IntakeBench {

    private static final int CHARACTERS_A_PAGE = 22 * 28;
    private static final int DEFAULT_PAGES = 200;
    private static final int WARM_UPS = 3;
    private static final int RUNS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private IntakeBench() {}

    public static void main(String... arguments) throws IOException {
        int pages = arguments.length == 0 ? DEFAULT_PAGES : Integer.parseInt(arguments[0]);
        System.out.println(measured(pages));
    }

    /// Reads the same .docx again and again; the fastest run counts, since only it is undisturbed.
    static String measured(int pages) throws IOException {
        byte[] docx = docx(pages);
        PlanIntake intake = new PlanIntake();
        long best = Long.MAX_VALUE;
        Extraction read = intake.extract("示例.docx", docx, DAY);
        for (int run = 0; run < WARM_UPS + RUNS; run++) {
            long start = System.nanoTime();
            read = intake.extract("示例.docx", docx, DAY);
            long took = System.nanoTime() - start;
            best = run < WARM_UPS ? best : Math.min(best, took);
        }
        double seconds = best / 1e9;
        double actual = read.text().length() / (double) CHARACTERS_A_PAGE;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", "intake");
        line.put("value", rounded(actual / seconds));
        line.put("unit", "pages/s");
        line.put("pages", rounded(actual));
        line.put("characters", read.text().length());
        line.put("commitments", read.commitments().size());
        line.put("ms", rounded(seconds * 1000));
        line.put("runs", RUNS);
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static byte[] docx(int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            line(document, "示例区2026年教育工作要点");
            int written = 0;
            for (int item = 1; written < pages * CHARACTERS_A_PAGE; item++) {
                String words = item(item);
                line(document, words);
                written += words.length();
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    private static String item(int no) {
        return "%d.第%d项工作。坚持%s，扎实推进%s，新建%s学校%d所，%s覆盖率达%d%%以上。完善%s机制，持续提升质量。"
                .formatted(
                        no % 99 + 1,
                        no,
                        words(no, 30),
                        words(no + 1, 40),
                        words(no + 2, 4),
                        no,
                        words(no + 3, 6),
                        no % 50 + 50,
                        words(no + 4, 30));
    }

    private static String words(int seed, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 1; i <= length; i++) {
            words.append((char) ('一' + seed * 7919L * i % 20_000));
        }
        return words.toString();
    }

    private static void line(XWPFDocument document, String words) {
        document.createParagraph().createRun().setText(words);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
