package cn.duban.plan.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.duban.plan.intake.Extraction;
import cn.duban.plan.intake.PlanIntake;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 大文件 — the time a long document takes grows with its length, whatever stands in it.
class LargeFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    /// Far beyond what reading takes; a rule that looks again and again would take hours.
    private static final Duration HANGS = Duration.ofMinutes(2);

    private static final int PAGES = 300;
    private static final int WORDS_A_PAGE = 850;

    @Test
    void three_hundred_pages_are_read_in_seconds_and_little_memory() {
        SampleDocx docx = new SampleDocx().line("示例区2026年教育工作要点");
        for (int page = 1; page <= PAGES; page++) {
            docx.line(page + ".第" + page + "项工作。" + words(page) + "新建学校" + page + "所。");
        }
        byte[] file = docx.bytes();
        Runtime machine = Runtime.getRuntime();
        System.gc();
        long before = machine.totalMemory() - machine.freeMemory();
        long start = System.nanoTime();
        Extraction read = new PlanIntake().extract("要点.docx", file, TODAY);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long held = machine.totalMemory() - machine.freeMemory() - before;

        System.out.printf(
                "300 pages, %,d characters: %,d ms, %,d MiB of heap%n",
                read.text().length(), took.toMillis(), Math.max(0, held) >> 20);
        assertThat(read.commitments()).hasSizeGreaterThanOrEqualTo(PAGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "一是一", "由70%提高到", "一二三四五", " ", "2026年", "“《", "\t1", "X+", "\n1、"})
    void nothing_repeated_up_to_the_limit_hangs_the_reader(String words) {
        String text =
                "示例区2026年工作要点\n一、甲\n"
                        + words.repeat((DocumentReader.LONGEST_TEXT - 100) / words.length());
        assertTimeoutPreemptively(
                HANGS,
                () -> {
                    var _ =
                            catchThrowableOfType(
                                    UnreadableDocumentException.class,
                                    () ->
                                            new PlanIntake()
                                                    .extract("a.txt", text.getBytes(UTF_8), TODAY));
                });
    }

    @Test
    void a_statistics_table_is_no_plan() {
        String text = "示例区2026年工作要点\n一、甲\n" + "建成学校3所、幼儿园2所。".repeat(9_000);

        UnreadableDocumentException refused =
                catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () -> new PlanIntake().extract("a.txt", text.getBytes(UTF_8), TODAY));
        assertThat(refused.reason().code()).isEqualTo("document-too-large");
        assertThat(refused.reason().sentence()).contains("5000 处");
    }

    /// A page of words no two of which repeat, as in a real document.
    private static String words(int page) {
        StringBuilder words = new StringBuilder();
        for (int i = 1; i <= WORDS_A_PAGE; i++) {
            words.append((char) ('一' + page * 7919L * i % 20_000)).append(i % 40 == 0 ? "，" : "");
        }
        return words.append('。').toString();
    }
}
