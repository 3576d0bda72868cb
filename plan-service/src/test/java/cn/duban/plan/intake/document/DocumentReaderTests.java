package cn.duban.plan.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReaderTests {

    private final DocumentReader documents = new DocumentReader();

    @Test
    void numbers_that_word_prints_are_in_the_text() {
        byte[] docx =
                new SampleDocx()
                        .line("示例区2026年工作要点")
                        .numberedList()
                        .numbered(0, "扩大供给")
                        .numbered(1, "新建学校。")
                        .numbered(1, "改建学校。")
                        .numbered(0, "提高质量")
                        .numbered(1, "培训教师。")
                        .bytes();

        assertThat(documents.read("要点.docx", docx).lines())
                .containsExactly(
                        "示例区2026年工作要点", "一、扩大供给", "(一)新建学校。", "(二)改建学校。", "二、提高质量", "(一)培训教师。");
    }

    @Test
    void tracked_insertions_are_accepted_and_deletions_dropped() {
        byte[] docx = new SampleDocx().tracked("新增学位", "500个", "800个").bytes();

        assertThat(documents.read("计划.docx", docx).strip()).isEqualTo("新增学位800个");
    }

    @Test
    void a_table_is_read_row_by_row() {
        byte[] docx =
                new SampleDocx()
                        .table(List.of(List.of("序号", "任务"), List.of("1", "新建幼儿园5所")))
                        .bytes();

        assertThat(documents.read("清单.docx", docx).lines()).containsExactly("序号\t任务", "1\t新建幼儿园5所");
    }

    @Test
    void text_is_read_as_utf_8_or_else_as_gb18030() {
        String text = "示例县2026年工作计划：新增学位500个。";

        assertThat(documents.read("a.txt", text.getBytes(UTF_8))).isEqualTo(text);
        assertThat(documents.read("a.txt", text.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(text);
        assertThat(documents.read("a.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(documents.read("a.TXT", ("\ufeff" + text).getBytes(UTF_8))).endsWith(text);
    }
}
