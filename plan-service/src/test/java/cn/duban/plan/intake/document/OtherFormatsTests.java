package cn.duban.plan.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.plan.intake.Extraction;
import cn.duban.plan.intake.PlanIntake;
import cn.duban.plan.intake.ProposedCommitment;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// .doc and .pdf, as other clerks' machines make them from the same document.
class OtherFormatsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @TempDir Path folder;

    @Test
    void an_old_word_file_reads_as_the_new_one_does() throws IOException, InterruptedException {
        byte[] docx = plan();
        byte[] doc = Office.converted(folder, docx, "doc");

        assertThat(new DocumentReader().read("要点.doc", doc).lines().map(String::strip))
                .contains("一、扩大供给", "(一)新建学校3所。", "(二)改建学校2所。", "二、提高质量")
                .contains("1\t新建幼儿园\t5所\t基建科\t8月底");
        assertThat(read("要点.doc", doc)).isEqualTo(read("要点.docx", docx));
        assertThat(read("要点.docx", doc)).isEqualTo(read("要点.docx", docx));
    }

    @Test
    void a_text_pdf_reads_as_the_document_it_was_printed_from()
            throws IOException, InterruptedException {
        byte[] docx =
                new SampleDocx()
                        .line("示例区2026年教育工作要点")
                        .line("一、扩大供给")
                        .line(
                                "1.新建学校。新增学位1350个以上，新建公办幼儿园3所，普惠性幼儿园覆盖率稳定在93%以上，学前三年毛入园率由95.2%提高到96%。")
                        .line("2.改造学校。8月底前完成6所薄弱学校改造。每月开展1次安全检查。")
                        .bytes();
        byte[] pdf = Office.converted(folder, docx, "pdf");

        assertThat(read("要点.pdf", pdf)).isEqualTo(read("要点.docx", docx));
    }

    @Test
    void an_old_word_file_with_a_password_is_refused_as_such()
            throws IOException, InterruptedException {
        byte[] doc = Office.converted(folder, plan(), "doc");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("示例");
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(doc))) {
            document.write(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        UnreadableDocumentException refused =
                catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () -> new DocumentReader().read("要点.doc", locked.toByteArray()));
        assertThat(refused.reason().code()).isEqualTo("document-encrypted");
    }

    private static byte[] plan() {
        return new SampleDocx()
                .line("示例区2026年工作要点")
                .numberedList()
                .numbered(0, "扩大供给")
                .numbered(1, "新建学校3所。")
                .numbered(1, "改建学校2所。")
                .numbered(0, "提高质量")
                .numbered(1, "培训教师100人次。")
                .table(
                        List.of(
                                List.of("序号", "工作任务", "目标", "责任科室", "完成时限"),
                                List.of("1", "新建幼儿园", "5所", "基建科", "8月底"),
                                List.of("2", "控辍保学", "巩固率96%", "基教科", "全年")))
                .bytes();
    }

    private static List<String> read(String name, byte[] content) {
        Extraction read = new PlanIntake().extract(name, content, TODAY);
        return read.commitments().stream().map(OtherFormatsTests::said).toList();
    }

    private static String said(ProposedCommitment c) {
        return c.path() + c.subject() + c.measure() + c.due() + c.rhythm() + c.responsible();
    }
}
