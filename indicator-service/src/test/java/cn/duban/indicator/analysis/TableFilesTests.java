package cn.duban.indicator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.events.IndicatorEvent.Trust;
import cn.duban.indicator.figures.AFigure;
import cn.duban.starter.messaging.EventJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
    void late_and_trust_stand_in_the_last_columns_and_the_old_ones_where_they_were()
            throws Exception {
        FlatTable doubted =
                FlatTable.of(
                        List.of(
                                AFigure.checked("甲", 3, new Trust(Trust.Mark.DOUBTED, 40, 6)),
                                AFigure.checked("乙", 0, new Trust(Trust.Mark.TRUSTED, 20, 0)),
                                AFigure.of("丙", 951, 1001)));
        List<String> csv =
                new String(TableFiles.csv(doubted), StandardCharsets.UTF_8).lines().toList();
        assertThat(csv.getFirst())
                .contains("数据时间,层级代码,状态代码,迟报行数,")
                .endsWith("状态代码,迟报行数,可信度,抽测数,抽测不符数,可信度代码");
        assertThat(csv.get(1)).endsWith("TOWN,COMPLETE,3,存疑,40,6,DOUBTED");
        assertThat(csv.get(2)).endsWith("TOWN,COMPLETE,0,可信,20,0,TRUSTED");
        assertThat(csv.get(3)).endsWith("TOWN,COMPLETE,0,,,,");
        JsonNode json = EventJson.MAPPER.valueToTree(doubted.rows());
        assertThat(json.at("/0/late").asInt()).isEqualTo(3);
        assertThat(json.at("/0/wrong").asInt()).isEqualTo(6);
        assertThat(json.at("/0/trust").asString()).isEqualTo("存疑");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TableFiles.xlsx(doubted)))) {
            var row = workbook.getSheet("指标值").getRow(1);
            assertThat(row.getCell(18).getNumericCellValue()).isEqualTo(3);
            assertThat(row.getCell(19).getStringCellValue()).isEqualTo("存疑");
            assertThat(row.getCell(21).getNumericCellValue()).isEqualTo(6);
        }
    }

    @Test
    void a_withheld_figure_does_not_say_that_its_numbers_are_all_in() throws Exception {
        FlatTable kept = FlatTable.of(List.of(AFigure.of("甲", 951, 1001).hidden()));
        String csv = new String(TableFiles.csv(kept), StandardCharsets.UTF_8);
        assertThat(csv).contains(",不公开,", ",WITHHELD,").doesNotContain("已齐", "COMPLETE");
        JsonNode json = EventJson.MAPPER.valueToTree(kept.rows());
        assertThat(json.at("/0/status").asString()).isEqualTo("不公开");
        assertThat(json.at("/0/statusCode").asString()).isEqualTo("WITHHELD");
        assertThat(csv.lines().toList().get(1)).contains(",,,,,,不公开,").endsWith(",WITHHELD,,,,,");
        for (String column :
                List.of("value", "numerator", "denominator", "applicable", "reported", "late")) {
            assertThat(json.at("/0/" + column).isNumber()).as(column).isFalse();
            assertThat(json.at("/0/" + column).asString("")).as(column).isEmpty();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TableFiles.xlsx(kept)))) {
            var row = workbook.getSheet("指标值").getRow(1);
            assertThat(row.getCell(14).getStringCellValue()).isEqualTo("不公开");
            assertThat(row.getCell(12).getStringCellValue()).isEmpty();
            assertThat(row.getCell(18).getStringCellValue()).isEmpty();
        }
        assertThat(FlatTable.of(List.of(AFigure.of("甲", 951, 1001))).rows().getFirst().status())
                .isEqualTo("已齐");
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
