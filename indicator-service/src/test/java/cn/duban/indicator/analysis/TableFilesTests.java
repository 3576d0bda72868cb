package cn.duban.indicator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.figures.AFigure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFilesTests {

    private final FlatTable table =
            FlatTable.of(List.of(AFigure.of("甲", 951, 1001), AFigure.of("=cmd|'x'!A1", 1, 3)));

    @Test
    void a_csv_opens_in_excel_with_chinese_headings_and_exact_numbers() {
        String csv = new String(TableFiles.csv(table), StandardCharsets.UTF_8);
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF指标代码,指标,单位代码");
        assertThat(lines.get(1))
                .contains("FIT.PASS,学生体质健康合格率,甲")
                .contains("95.0049950050,951,1001");
        assertThat(lines).hasSize(3);
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text() {
        String csv = new String(TableFiles.csv(table), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=cmd|").doesNotContain(",=cmd");
    }

    @Test
    void numbers_in_a_workbook_are_numbers() throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TableFiles.xlsx(table)))) {
            var sheet = workbook.getSheet("指标值");
            assertThat(sheet.getRow(0).getCell(9).getStringCellValue()).isEqualTo("指标值");
            assertThat(sheet.getRow(1).getCell(9).getNumericCellValue()).isEqualTo(95.004995005);
            assertThat(sheet.getRow(1).getCell(11).getNumericCellValue()).isEqualTo(1001);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
        }
    }
}
