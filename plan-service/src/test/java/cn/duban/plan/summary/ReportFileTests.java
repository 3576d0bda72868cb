package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.LibreOffice;
import cn.duban.plan.report.Report;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.summary.ReportFile.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFileTests {
    @TempDir Path folder;

    private static Written written(ReportKind kind) {
        return ReportFile.write(Report.on(SampleMaterial.of(kind)));
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void every_bookmark_in_the_file_encloses_exactly_the_number_it_is_bound_to(ReportKind kind)
            throws IOException {
        Written file = written(kind);
        Map<String, String> inFile = ReadBack.bookmarks(file.docx());
        assertThat(inFile).hasSameSizeAs(file.figures());
        assertThat(file.figures())
                .allSatisfy(f -> assertThat(inFile).containsEntry(f.bookmark(), f.shown()));
    }

    @Test
    void dates_and_statuses_of_the_annex_are_not_broken_over_lines() throws Exception {
        Path file =
                Files.write(
                        folder.resolve("annex.docx"),
                        SampleFiles.docx(SampleMaterial.of(ReportKind.YEAR)));
        Path pdf = LibreOffice.converts(file, "pdf", folder.resolve("pdf"));
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(read).replace(" ", "");
            String annex = text.substring(text.lastIndexOf("任务完成情况表"));
            assertThat(annex).contains("12月31日", "●落后或未完成", "91.996%");
        }
    }

    @Test
    void the_same_report_written_twice_has_the_same_bytes_of_text() throws Exception {
        assertThat(ReadBack.part(written(ReportKind.YEAR).docx(), "/word/document.xml"))
                .isEqualTo(ReadBack.part(written(ReportKind.YEAR).docx(), "/word/document.xml"));
    }

    @Test
    void the_annex_lists_every_commitment_with_target_value_coverage_and_light()
            throws IOException {
        try (XWPFDocument document = read(written(ReportKind.YEAR).docx())) {
            var rows = document.getTables().getFirst().getRows();
            assertThat(rows).hasSize(5);
            assertThat(rows.getFirst().isRepeatHeader()).isTrue();
            assertThat(rows.get(1).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly(
                            "1",
                            "普惠性幼儿园覆盖率",
                            "不低于92%",
                            "91.996%",
                            "18/20",
                            "● 落后或未完成",
                            "12月31日",
                            "学前教育科");
        }
    }

    @Test
    void the_page_is_an_official_one() throws Exception {
        byte[] docx = written(ReportKind.YEAR).docx();
        try (XWPFDocument document = read(docx)) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgMar().getTop()).hasToString("2098");
            assertThat(document.getEvenAndOddHeadings()).isTrue();
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .allSatisfy(f -> assertThat(f.getText().strip()).startsWith("—").endsWith("—"));
        }
        assertThat(ReadBack.part(docx, "/word/fontTable.xml"))
                .contains("方正小标宋简体", "仿宋_GB2312", "altName");
    }

    @Test
    void a_circular_is_marked_as_a_draft_and_leaves_the_signature_open() throws IOException {
        try (XWPFDocument document = read(written(ReportKind.MONTHLY).docx())) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("代拟稿");
            assertThat(document.getParagraphs().get(1).getText()).isEqualTo("关于《示例区2026年教育工作要点》");
            assertThat(document.getParagraphs().get(2).getText()).isEqualTo("落实情况的督办通报");
            assertThat(document.getParagraphs().get(3).getText()).isEqualTo("（2026年11月）");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsSubsequence("附件：任务完成情况表", "签发人：", "签发日期：　　　年　　月　　日", "附件");
        }
        try (XWPFDocument document = read(written(ReportKind.YEAR).docx())) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("示例区2026年教育工作总结");
        }
    }

    @Test
    void the_file_remembers_what_it_was_written_with() throws Exception {
        Written file = written(ReportKind.YEAR);
        String xml = ReadBack.part(file.docx(), "/customXml/item1.xml");
        assertThat(xml)
                .contains(
                        "plan=\"P2026-990102\"",
                        "kind=\"year\"",
                        "knownAt=\"2026-11-20T02:00:00Z\"",
                        "figure=\"PRE.INCL|990102|2026-autumn\"");
        assertThat(xml.split("<figure ")).hasSize(file.figures().size() + 1);
        try (XWPFDocument document = read(file.docx())) {
            assertThat(
                            document.getPackage()
                                    .containPart(
                                            PackagingURIHelper.createPartName(
                                                    "/customXml/itemProps1.xml")))
                    .isTrue();
        }
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }
}
