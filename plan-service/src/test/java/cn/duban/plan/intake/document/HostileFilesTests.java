package cn.duban.plan.intake.document;

import static cn.duban.plan.intake.document.SampleDocx.bytes;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostileFilesTests {

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal("a.docx", new byte[0])).isEqualTo("document-empty");
        assertThat(refusal("a.txt", bytes(" \n\r\n\t"))).isEqualTo("document-empty");
        assertThat(refusal("a.docx", new SampleDocx().line(" ").bytes()))
                .isEqualTo("document-empty");
    }

    @Test
    void more_than_ten_mebibytes_are_refused_unread() {
        assertThat(refusal("a.txt", new byte[DocumentReader.LARGEST_UPLOAD + 1]))
                .isEqualTo("document-too-large");
    }

    @Test
    void more_words_than_any_plan_holds_are_refused() {
        byte[] compendium = bytes("字".repeat(DocumentReader.LONGEST_TEXT + 1));

        assertThat(refusal("a.txt", compendium)).isEqualTo("document-too-large");
    }

    @Test
    void other_kinds_of_files_are_refused_whatever_their_name_says() {
        assertThat(refusal("a.docx", bytes("MZ\u0090\0"))).isEqualTo("document-not-supported");
        assertThat(refusal("a.doc", bytes("MZ\u0090\0"))).isEqualTo("document-not-supported");
        assertThat(refusal("a.pdf", bytes("MZ\u0090\0"))).isEqualTo("document-not-supported");
        assertThat(refusal("a.txt", bytes("MZ\u0090\0"))).isEqualTo("document-not-supported");
        assertThat(refusal("a.doc", bytes("{\\rtf1 示例}"))).isEqualTo("document-not-supported");
        assertThat(refusal("a.exe", bytes("示例"))).isEqualTo("document-not-supported");
        assertThat(refusal("计划", bytes("示例"))).isEqualTo("document-not-supported");
        assertThat(refusal("a.txt", bytes("二进制\0\0\0"))).isEqualTo("document-not-supported");
    }

    @Test
    void a_container_or_a_pdf_that_breaks_off_is_damaged() {
        assertThat(refusal("a.doc", OLE)).isEqualTo("document-damaged");
        assertThat(refusal("a.docx", OLE)).isEqualTo("document-damaged");
        assertThat(refusal("a.pdf", bytes("%PDF-1.7"))).isEqualTo("document-damaged");
        assertThat(refusal("a.pdf", bytes("示例"))).isEqualTo("document-damaged");
    }

    @Test
    void a_document_with_macros_is_refused_under_any_name() {
        byte[] macros =
                SampleDocx.zip(
                        Map.of(
                                "word/document.xml",
                                bytes("<w/>"),
                                "word/vbaProject.bin",
                                bytes("x")));

        assertThat(refusal("a.docm", macros)).isEqualTo("document-with-macros");
        assertThat(refusal("a.docx", macros)).isEqualTo("document-with-macros");
    }

    @Test
    void a_file_that_is_no_package_or_no_document_is_damaged() {
        byte[] whole = new SampleDocx().line("示例").bytes();

        assertThat(refusal("a.docx", bytes("这不是压缩包"))).isEqualTo("document-damaged");
        assertThat(refusal("a.docx", Arrays.copyOf(whole, whole.length / 3)))
                .isEqualTo("document-damaged");
        assertThat(refusal("a.docx", SampleDocx.zip(Map.of("照片.jpg", bytes("x")))))
                .isEqualTo("document-damaged");
        assertThat(refusal("a.docx", SampleDocx.zip(Map.of("word/document.xml", bytes("<未闭合")))))
                .isEqualTo("document-damaged");
    }

    @Test
    void a_package_that_inflates_beyond_reason_is_a_bomb() {
        byte[] bomb = SampleDocx.zip(Map.of("word/document.xml", new byte[120 << 20]));

        assertThat(bomb.length).isLessThan(DocumentReader.LARGEST_UPLOAD);
        assertThat(refusal("a.docx", bomb)).isEqualTo("document-bomb");
    }

    @Test
    void a_package_of_too_many_entries_is_a_bomb() {
        Map<String, byte[]> entries = new HashMap<>();
        for (int i = 0; i <= ZipInspection.MOST_ENTRIES; i++) {
            entries.put("word/media/" + i + ".png", bytes("x"));
        }

        assertThat(refusal("a.docx", SampleDocx.zip(entries))).isEqualTo("document-bomb");
    }

    @Test
    void entries_that_point_outside_or_come_twice_are_a_bomb() {
        assertThat(refusal("a.docx", SampleDocx.zip(Map.of("../../etc/示例", bytes("x")))))
                .isEqualTo("document-bomb");
        assertThat(refusal("a.docx", SampleDocx.withDuplicate("word/document.xml")))
                .isEqualTo("document-bomb");
    }

    @Test
    void an_external_entity_is_refused_and_never_fetched() {
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";

        assertThat(refusal("a.docx", SampleDocx.zip(Map.of("word/document.xml", bytes(xml)))))
                .isEqualTo("document-damaged");
        assertThat(
                        refusal(
                                "a.docx",
                                SampleDocx.zip(
                                        Map.of("word/document.xml", xml.getBytes(UTF_16LE)))))
                .isEqualTo("document-damaged");
    }

    @Test
    void every_refusal_tells_the_clerk_what_and_what_to_do() {
        UnreadableDocument reason = new UnreadableDocument.TooLarge(12L << 20, 10L << 20);

        assertThat(reason.sentence()).isEqualTo("文件有 12.0 MiB，超过 10 MiB 的上限。");
        assertThat(reason.suggestion()).startsWith("请");
    }

    private static String refusal(String name, byte[] content) {
        UnreadableDocumentException refused =
                catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () -> new DocumentReader().read(name, content));
        assertThat(refused).as(name).isNotNull();
        return refused.reason().code();
    }
}
