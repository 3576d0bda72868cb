package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.LibreOffice;
import cn.duban.plan.report.Material;
import cn.duban.plan.report.Piece;
import cn.duban.plan.report.Report;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentSheetTests {
    @TempDir Path folder;

    @Test
    void it_can_be_filtered_keeps_its_head_and_colours_its_lights() throws Exception {
        byte[] xlsx = SampleFiles.xlsx(SampleMaterial.of(ReportKind.YEAR));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:Q5");
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(91.996);
            assertThat(sheet.getRow(1).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("0.000");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getRow(1).getCell(6).getNumericCellValue()).isEqualTo(90.12);
            assertThat(sheet.getRow(1).getCell(9).getStringCellValue()).isEqualTo("红");
            assertThat(sheet.getRow(1).getCell(9).getCellStyle().getFillForegroundColorColor())
                    .isNotEqualTo(
                            sheet.getRow(4)
                                    .getCell(9)
                                    .getCellStyle()
                                    .getFillForegroundColorColor());
        }
    }

    @Test
    void libreoffice_reads_every_row_as_it_was_written() throws Exception {
        Material material = SampleMaterial.random(ReportKind.YEAR, 150, 3);
        Path file = Files.write(folder.resolve("t.xlsx"), SampleFiles.xlsx(material));
        Path csv = LibreOffice.converts(file, "csv:Text - txt - csv (StarCalc):44,34,76", folder);
        List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(151);
        assertThat(lines.getFirst()).startsWith("编号,条目,任务事项,目标,实际,单位,上年同期,已报,应报,灯,状态");
        List<Report.Row> said = Report.on(material).annex();
        for (int i = 0; i < material.standings().size(); i++) {
            var s = material.standings().get(i);
            assertThat(lines.get(i + 1))
                    .startsWith(s.id() + ",")
                    .contains("," + s.promise().subject() + ",", "," + s.colour().chinese() + ",");
            for (Piece printed : said.get(i).value()) {
                String cells = "," + printed.shown() + "," + said.get(i).unit() + ",";
                assertThat(lines.get(i + 1)).contains(cells);
            }
        }
    }
}
