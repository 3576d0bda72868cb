package cn.duban.indicator.submission;

import static cn.duban.indicator.submission.ASheet.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.indicator.PushProblem.Unreadable;
import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/// A workbook is read as a person sees it, and says where what cannot be read stands.
class WorkbookTests {

    private static final Object[] HEAD =
            line("school", "form", "period", "vis.due", "vis.screened", "vis.myopia");
    private static final Object[] SOUND =
            line("2199000001", "VISION", "2026-spring", 951, 940, 401);

    private final APush push = new APush();

    @Test
    void titles_and_chinese_names_and_a_second_head_are_understood() {
        byte[] body =
                ASheet.of(
                        line("学生视力筛查填报表"),
                        line(),
                        HEAD,
                        line("学校标识码", "报表", "期别", "*视力应筛人数（人）", "有效筛查人数(人)", "筛查性近视人数"),
                        SOUND);

        Verdicts verdicts = push.judge(Format.XLSX, body);

        assertThat(verdicts.objections()).isEmpty();
        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.accepted().getFirst().row().values()).containsEntry("vis.due", "951");
    }

    @Test
    void a_hidden_sheet_is_not_what_was_filled_in() {
        byte[] body =
                ASheet.with(
                        workbook -> {
                            XSSFSheet old = workbook.createSheet("旧数据");
                            for (int c = 0; c < HEAD.length; c++) {
                                if (old.getRow(0) == null) {
                                    old.createRow(0);
                                }
                                old.getRow(0).createCell(c).setCellValue(HEAD[c].toString());
                            }
                            old.createRow(1).createCell(0).setCellValue("2199000009");
                            workbook.setSheetHidden(1, true);
                        },
                        HEAD,
                        SOUND);

        assertThat(push.judge(Format.XLSX, body).sent()).isEqualTo(1);
    }

    @Test
    void merged_cells_are_named_on_every_line_they_cover() {
        byte[] body =
                ASheet.with(
                        w -> w.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 3, 3)),
                        HEAD,
                        SOUND,
                        line("1199000017", "VISION", "2026-spring", "", 940, 401));

        assertThat(push.judge(Format.XLSX, body).objections())
                .filteredOn(v -> v.code().equals("merged-cell"))
                .extracting(Violation::at)
                .containsExactly("填报!D2", "填报!D3");
    }

    @Test
    void a_formula_counts_by_the_number_it_gave() {
        Verdicts verdicts = push.judge(Format.XLSX, formula("470+481", 951.0));

        assertThat(verdicts.objections()).isEmpty();
        assertThat(verdicts.accepted().getFirst().row().values()).containsEntry("vis.due", "951");
    }

    @Test
    void a_formula_that_reaches_out_or_gave_no_number_is_refused_at_its_cell() {
        assertThat(
                        push.judge(Format.XLSX, formula("WEBSERVICE(\"http://127.0.0.1\")", 951.0))
                                .objections())
                .extracting(v -> v.at() + " " + v.code())
                .containsExactly("填报!D2 formula-not-allowed");
        byte[] words =
                ASheet.with(
                        w -> {
                            XSSFCell cell = w.getSheetAt(0).getRow(1).getCell(3);
                            cell.setCellFormula("\"九百\"&\"五十\"");
                            w.getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluateFormulaCell(cell);
                        },
                        HEAD,
                        SOUND);
        assertThat(push.judge(Format.XLSX, words).objections())
                .extracting(v -> v.at() + " " + v.code())
                .containsExactly("填报!D2 formula-not-a-number");
    }

    @Test
    void a_number_that_became_a_date_is_no_number() {
        byte[] body =
                ASheet.with(
                        w -> {
                            CellStyle date = w.createCellStyle();
                            date.setDataFormat(w.createDataFormat().getFormat("yyyy-mm-dd"));
                            XSSFCell cell = w.getSheetAt(0).getRow(1).getCell(4);
                            cell.setCellValue(LocalDate.of(2026, 3, 1));
                            cell.setCellStyle(date);
                        },
                        HEAD,
                        SOUND);

        assertThat(push.judge(Format.XLSX, body).objections())
                .extracting(v -> v.at() + " " + v.code())
                .containsExactly("填报!E2 not-a-number");
    }

    @Test
    void what_is_no_workbook_or_not_a_plain_one_is_refused_as_a_whole() throws IOException {
        refused("malformed-xlsx", "这不是工作簿".getBytes(StandardCharsets.UTF_8));
        byte[] whole = ASheet.of(HEAD, SOUND);
        refused("malformed-xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
        refused("no-table", ASheet.of(line("只有标题"), line("没有表")));
        refused("duplicate-column", ASheet.of(line("form", "period", "vis.due", "vis.due"), SOUND));
        refused(
                "workbook-not-supported",
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        refused(
                "workbook-not-supported",
                zip(Map.of("xl/workbook.xml", new byte[9], "xl/vbaProject.bin", new byte[9])));
        refused(
                "workbook-too-large",
                zip(Map.of("xl/workbook.xml", new byte[9], "xl/media/a.bin", new byte[60 << 20])));
        String entities =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><workbook>&c;</workbook>";
        refused(
                "malformed-xlsx",
                zip(Map.of("xl/workbook.xml", entities.getBytes(StandardCharsets.UTF_8))));
    }

    private void refused(String code, byte[] body) {
        assertThatThrownBy(() -> push.judge(Format.XLSX, body))
                .isInstanceOf(Unreadable.class)
                .extracting(e -> ((Problem) e).code())
                .isEqualTo(code);
    }

    private static byte[] formula(String formula, double result) {
        return ASheet.with(
                w -> {
                    XSSFCell cell = w.getSheetAt(0).getRow(1).getCell(3);
                    cell.setCellFormula(formula);
                    cell.setCellValue(result);
                },
                HEAD,
                SOUND);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
