package cn.duban.school.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.school.SchoolProblem.SheetUnreadable;
import cn.duban.school.school.SchoolRow;
import cn.duban.starter.problem.Violation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterSheetTests {
    private static final String CHINESE =
            """
            学校标识码,学校名称,生效日期,单位代码,办学类型,举办者,办别,优质等级,城乡分类,状态,文号
            1199000017,"示例区春芽幼儿园",2026/9/1,99010203,幼儿园,民办,普惠性民办,市优质,主城区,,示教发〔2026〕18号

            1199000018,示例区小芽幼儿园,2026/9/1,99010203
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void a_sheet_reads_the_same_in_either_charset(String charset) {
        var sheet = ReadingCsv.read(CHINESE.getBytes(Charset.forName(charset)));
        assertThat(sheet.rows())
                .first()
                .isEqualTo(
                        SchoolRow.of(
                                Map.ofEntries(
                                        Map.entry("school", "1199000017"),
                                        Map.entry("name", "示例区春芽幼儿园"),
                                        Map.entry("from", "2026/9/1"),
                                        Map.entry("unit", "99010203"),
                                        Map.entry("kind", "幼儿园"),
                                        Map.entry("sponsor", "民办"),
                                        Map.entry("ownership", "普惠性民办"),
                                        Map.entry("quality", "市优质"),
                                        Map.entry("area", "主城区"),
                                        Map.entry("status", ""),
                                        Map.entry("document", "示教发〔2026〕18号"))));
        assertThat(sheet.rows().get(1).kind()).isEmpty();
    }

    @Test
    void english_headers_in_any_order_and_a_byte_order_mark_are_understood() {
        var sheet =
                ReadingCsv.read(
                        "\uFEFFname,school\r\n小芽幼儿园,1199000018\r\n"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows().getFirst().school()).isEqualTo("1199000018");
        assertThat(sheet.rows().getFirst().name()).isEqualTo("小芽幼儿园");
    }

    @Test
    void a_wrong_cell_is_named_by_its_line_and_its_own_header() {
        var sheet = ReadingCsv.read(CHINESE.getBytes(StandardCharsets.UTF_8));
        Violation located =
                sheet.places().getFirst().locate(Violation.of("/kind", "kind", "不认识的办学类型。"));
        assertThat(located.at()).isEqualTo("第2行 办学类型");
        assertThat(sheet.places().get(1).row()).isEqualTo("第4行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "校长电话,学校名称\na,b", "名称,学校名称\na,b", "学校名称\n\"没有结束的引号"})
    void a_sheet_that_cannot_be_read_is_refused_with_its_place(String sheet) {
        assertThatThrownBy(() -> ReadingCsv.read(sheet.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        SheetUnreadable.class,
                        p -> assertThat(p.violations().getFirst().at()).isEqualTo("第1行"));
    }
}
