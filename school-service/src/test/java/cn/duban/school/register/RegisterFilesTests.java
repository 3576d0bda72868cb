package cn.duban.school.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.school.RowVerdict;
import cn.duban.school.SchoolProblem.SheetUnreadable;
import cn.duban.school.SchoolProblem.TooManyRows;
import cn.duban.school.register.RegisterSheet.Line;
import cn.duban.school.school.Column;
import cn.duban.starter.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterFilesTests {
    private static final Map<Column, String> ROW =
            Map.of(
                    Column.SCHOOL, "1199000017",
                    Column.NAME, "=示例区春芽幼儿园",
                    Column.FROM, "2026-09-01",
                    Column.KIND, "111 幼儿园",
                    Column.STAGES, "学前、小学",
                    Column.INCLUSIVE_TO, "2029-08-31");

    @Test
    void a_workbook_written_here_reads_back_cell_by_cell() {
        var sheet = ReadingXlsx.read(WritingXlsx.write(List.of(ROW)));
        var row = sheet.rows().getFirst();
        assertThat(sheet.rows()).hasSize(1);
        assertThat(row.school()).isEqualTo("1199000017");
        assertThat(row.name()).isEqualTo("=示例区春芽幼儿园");
        assertThat(row.stages()).containsExactly("学前、小学");
        assertThat(row.inclusiveTo()).isEqualTo("2029-08-31");
        assertThat(sheet.places().getFirst().row()).isEqualTo("第2行");
    }

    @Test
    void a_wrong_cell_of_a_workbook_is_named_by_its_letter_and_number() {
        var sheet = ReadingXlsx.read(WritingXlsx.write(List.of(ROW)));
        Violation at = sheet.places().getFirst().locate(Violation.of("/kind", "kind", "不认识的办学类型。"));
        assertThat(at.at()).isEqualTo("E2");
    }

    @Test
    void the_template_is_empty_and_offers_lists_to_choose_from() throws IOException {
        byte[] template = WritingXlsx.write(List.of());
        assertThat(ReadingXlsx.read(template).rows()).isEmpty();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            var sheet = book.getSheet("学校");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("学校标识码");
            assertThat(sheet.getDataValidations())
                    .hasSize(6)
                    .extracting(v -> v.getValidationConstraint().getFormula1())
                    .allMatch(f -> f.startsWith("代码!$"));
            assertThat(book.isSheetHidden(book.getSheetIndex("代码"))).isTrue();
        }
    }

    @Test
    void what_a_clerk_types_as_a_number_or_a_date_keeps_its_digits_and_its_day()
            throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var other = book.createSheet("别的");
            other.createRow(0).createCell(0).setCellValue("无关");
            var sheet = book.createSheet("学校");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("标识码");
            head.createCell(1).setCellValue("生效日期");
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue(1199000017d);
            var day = row.createCell(1);
            day.setCellValue(LocalDate.of(2026, 9, 1));
            var style = book.createCellStyle();
            style.setDataFormat((short) 14);
            day.setCellStyle(style);
            book.write(out);
            var read = ReadingXlsx.read(out.toByteArray());
            assertThat(read.rows())
                    .extracting(r -> r.school(), r -> r.from())
                    .containsExactly(tuple("1199000017", "2026-09-01"));
            assertThat(read.places().getFirst().row()).isEqualTo("第4行");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不是工作簿", "PK\u0003\u0004坏了"})
    void what_is_no_workbook_is_refused_and_nothing_breaks(String bytes) {
        assertThatThrownBy(() -> ReadingXlsx.read(bytes.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        SheetUnreadable.class,
                        p ->
                                assertThat(p.violations().getFirst().code())
                                        .isEqualTo("sheet-broken"));
    }

    @Test
    void a_small_file_that_would_unfold_without_end_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(spaces);
            }
        }
        assertThatThrownBy(() -> ReadingXlsx.read(out.toByteArray()))
                .isInstanceOf(SheetUnreadable.class);
    }

    @Test
    void more_rows_than_the_bound_are_refused_while_they_are_read() {
        var rows = Collections.nCopies(ImportingRegister.MOST_ROWS + 1, ROW);
        byte[] book = WritingXlsx.write(new ArrayList<>(rows));
        assertThatThrownBy(() -> ReadingXlsx.read(book)).isInstanceOf(TooManyRows.class);
    }

    @Test
    void csv_reads_back_too_and_a_name_like_a_formula_is_guarded() {
        byte[] csv = WritingCsv.write(List.of(ROW), StandardCharsets.UTF_8);
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF学校标识码").contains("'=示例区");
        assertThat(ReadingCsv.read(csv).rows().getFirst().name()).isEqualTo("=示例区春芽幼儿园");
        byte[] gb = WritingCsv.write(List.of(ROW), ReadingCsv.GB18030);
        assertThat(ReadingCsv.read(gb).rows().getFirst().name()).isEqualTo("=示例区春芽幼儿园");
    }

    @Test
    void counts_add_up_to_the_rows_given() {
        var place = new RowPlace.InJson("/schools/0");
        var report =
                ImportReport.of(
                        true,
                        Arrays.stream(RowVerdict.Verdict.values())
                                .map(v -> ImportReport.line(place, "x", RowVerdict.of(v)))
                                .toList());
        var c = report.counts();
        assertThat(c.created() + c.changed() + c.unchanged() + c.closed() + c.refused())
                .isEqualTo(c.rows());
        assertThat(new Line(1, List.of(" ", "")).isEmpty()).isTrue();
    }
}
