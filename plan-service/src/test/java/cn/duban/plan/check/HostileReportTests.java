package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.summary.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever somebody hands to the checker, it answers with a sentence and soon.
class HostileReportTests {
    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir Path folder;

    @Test
    void a_file_that_is_absent_empty_or_no_docx_is_refused_with_a_sentence() throws Exception {
        refused(folder.resolve("none.docx"), "没有这个文件");
        refused(folder, "是文件夹");
        refused(Files.write(folder.resolve("e.docx"), new byte[0]), "不是 .docx 文件");
        refused(Files.writeString(folder.resolve("t.docx"), "不是压缩包"), "不是 .docx 文件");
        refused(
                Files.write(folder.resolve("o.docx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}),
                "旧格式 .doc 或设有密码");
    }

    @Test
    void a_docx_that_is_not_ours_or_has_lost_its_bindings_is_refused() throws Exception {
        Map<String, byte[]> parts = ours();
        parts.remove("customXml/item1.xml");
        refused(write(parts), "不是本系统生成的报告");
        parts = ours();
        parts.put("customXml/item1.xml", bytes("<figures xmlns=\"urn:duban:summary:1\" plan="));
        refused(write(parts), "不是本系统生成的报告");
        parts = ours();
        parts.remove("word/document.xml");
        refused(write(parts), "没有 Word 正文");
        parts = ours();
        parts.put("word/document.xml", bytes("<w:document " + W + "><w:body><w:p>"));
        refused(write(parts), "正文已损坏");
    }

    @Test
    void an_entity_is_neither_resolved_nor_expanded() throws Exception {
        Map<String, byte[]> parts = ours();
        String secret = Files.writeString(folder.resolve("secret"), "12345所").toUri().toString();
        parts.put(
                "word/document.xml",
                bytes(
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \""
                                + secret
                                + "\">]><w:document "
                                + W
                                + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
        assertThatThrownBy(() ->
                        assertThat(CheckedFile.of(write(parts)).changes().toString())
                                .contains("12345"))
                .isInstanceOfAny(Uncheckable.class, AssertionError.class);
    }

    @Test
    @Timeout(60)
    void a_zip_bomb_is_refused_before_it_fills_the_memory() throws Exception {
        Map<String, byte[]> parts = ours();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(bytes("<w:document " + W + "><w:body><w:p><w:r><w:t>"));
        byte[] filler = " 1 ".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100; i++) {
            text.write(filler);
        }
        parts.put("word/document.xml", text.toByteArray());
        refused(write(parts), "异常庞大");
    }

    @Test
    @Timeout(60)
    void a_text_of_nothing_but_numbers_is_refused_soon() throws Exception {
        Map<String, byte[]> parts = ours();
        String numbers = "1所 2% ".repeat(300_000);
        parts.put(
                "word/document.xml",
                bytes(
                        "<w:document "
                                + W
                                + "><w:body><w:p><w:r><w:t>"
                                + numbers
                                + "</w:t></w:r></w:p></w:body></w:document>"));
        refused(write(parts), "多得异常");
    }

    @Test
    @Timeout(60)
    void a_text_nested_without_end_is_refused() throws Exception {
        Map<String, byte[]> parts = ours();
        parts.put("word/document.xml", bytes("<w:document " + W + ">" + "<w:p>".repeat(500_000)));
        refused(write(parts), "正文已损坏");
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> CheckedFile.of(file))
                .isInstanceOf(Uncheckable.class)
                .hasMessageContaining(sentence);
        assertThat(CheckCommand.run("--offline", file.toString())).isEqualTo(2);
    }

    private Map<String, byte[]> ours() throws Exception {
        Path file = folder.resolve("ours.docx");
        Files.write(file, SampleFiles.docx(SampleMaterial.of(ReportKind.YEAR)));
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            var all = zip.entries();
            while (all.hasMoreElements()) {
                var entry = all.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private Path write(Map<String, byte[]> parts) throws Exception {
        Path file = folder.resolve("changed.docx");
        EditedDocx.write(file, parts);
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
