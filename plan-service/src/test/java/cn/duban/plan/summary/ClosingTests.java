package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.LibreOffice;
import cn.duban.plan.report.Report;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.report.SampleYear;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 落款与附件 — name and day stand at the right, and nothing stands alone on a page.
class ClosingTests {
    @TempDir Path folder;

    @Test
    void name_and_day_stand_at_the_right_below_the_note_of_the_annex() throws Exception {
        List<XWPFParagraph> all = paragraphs(ReportKind.YEAR);
        XWPFParagraph name = called(all, "示例区教育局");
        XWPFParagraph day = called(all, "2026年12月31日");
        assertThat(all).containsSubsequence(called(all, "附件：任务完成情况表"), name, day);
        assertThat(List.of(name, day))
                .extracting(XWPFParagraph::getAlignment)
                .containsOnly(ParagraphAlignment.RIGHT);
        assertThat(rightOf(day)).isEqualTo(200);
        assertThat(rightOf(name)).as("two characters before the day begins").isEqualTo(500);
        assertThat(name.isKeepNext()).isTrue();
    }

    @Test
    void a_circular_has_the_name_and_leaves_the_day_to_who_signs() throws Exception {
        List<XWPFParagraph> all = paragraphs(ReportKind.WEEKLY);
        assertThat(all)
                .containsSubsequence(
                        called(all, "示例区教育局"), called(all, "签发日期：　　　年　　月　　日"), called(all, "附件"));
        assertThat(all).noneMatch(p -> p.getText().equals("2026年12月31日"));
    }

    @Test
    void name_and_day_are_bound_so_that_nobody_changes_them_unseen() throws Exception {
        var written = ReportFile.write(Report.on(SampleYear.of(ReportKind.YEAR)));
        assertThat(ReadBack.part(written.docx(), "/customXml/item1.xml"))
                .contains("worded=\"true\">示例区教育局<", "worded=\"true\">2026年12月31日<");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void a_name_nobody_knows_is_left_open_and_may_be_filled_in(ReportKind kind) throws Exception {
        byte[] docx = SampleFiles.docx(SampleYear.of(kind).registeredAs(null));
        assertThat(ReadBack.text(docx)).contains("发文单位：＿＿＿＿").doesNotContain("\n示例区\n");
        assertThat(ReadBack.part(docx, "/customXml/item1.xml"))
                .contains("<block>发文单位：＿＿＿＿＿＿＿＿</block>");
    }

    /// However many lines come before, no page holds the signature or the title of the annex alone.
    @ParameterizedTest
    @ValueSource(ints = {4, 9, 10, 11, 12, 13})
    void neither_signature_nor_title_of_the_annex_stands_alone(int size) throws Exception {
        byte[] docx = SampleFiles.docx(SampleMaterial.random(ReportKind.YEAR, size, 7));
        for (String page : pages(docx)) {
            boolean signed = page.contains("附件：任务完成情况表");
            assertThat(signed && page.stripLeading().startsWith("附件：任务")).as(page).isFalse();
            boolean annex = page.contains("任务完成情况表") && !signed;
            assertThat(annex && !page.contains("示例任务")).as(page).isFalse();
        }
    }

    private List<String> pages(byte[] docx) throws Exception {
        Path file = Files.write(folder.resolve("report.docx"), docx);
        Path pdf = LibreOffice.converts(file, "pdf", folder.resolve("pdf"));
        List<String> pages = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(read).replace(" ", ""));
            }
        }
        return pages;
    }

    private static List<XWPFParagraph> paragraphs(ReportKind kind) throws Exception {
        byte[] docx = SampleFiles.docx(SampleYear.of(kind));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return List.copyOf(document.getParagraphs());
        }
    }

    private static XWPFParagraph called(List<XWPFParagraph> all, String text) {
        return all.stream().filter(p -> p.getText().equals(text)).findFirst().orElseThrow();
    }

    private static int rightOf(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().getInd().getRightChars().intValue();
    }
}
