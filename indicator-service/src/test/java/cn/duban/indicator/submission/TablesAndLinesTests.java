package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.problem.Violation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// CSV as offices save it, and one object a line.
class TablesAndLinesTests {

    private static final String TABLE =
            "学校标识码,报表,期别,视力应筛人数,有效筛查人数,筛查性近视人数,说明\n"
                    + "2199000001,VISION,2026-spring,951,940,401,\"两行\n说明\"\n"
                    + "\n"
                    + "2199000001,VISION,2024-2025,951,940,401,\n";
    private final APush push = new APush();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void every_office_encoding_is_read_the_same_with_true_line_numbers(String charset) {
        Verdicts verdicts = push.judge(Format.CSV, TABLE.getBytes(Charset.forName(charset)));

        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.accepted().getFirst().row().explanation()).isEqualTo("两行\n说明");
        assertThat(verdicts.objections()).extracting(Violation::at).containsExactly("第5行 period");
    }

    @Test
    void a_mark_in_front_and_tabs_between_make_no_difference() {
        byte[] marked = ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8);
        byte[] tabs = TABLE.replace(',', '\t').getBytes(StandardCharsets.UTF_8);

        assertThat(push.judge(Format.CSV, marked)).isEqualTo(push.judge(Format.CSV, tabs));
        assertThat(push.judge(Format.CSV, marked).accepted()).hasSize(1);
    }

    @Test
    void a_line_that_is_no_json_takes_only_itself_down() {
        String good =
                "{\"school\":\"2199000001\",\"form\":\"VISION\",\"period\":\"2026-spring\",\"values\":"
                        + "{\"vis.due\":951,\"vis.screened\":940,\"vis.myopia\":401}}";
        String lines = good + "\n{\"school\":\n\n" + good.replace("940", "990") + "\n[1]\n";

        Verdicts verdicts = push.judge(Format.NDJSON, lines.getBytes(StandardCharsets.UTF_8));

        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.objections())
                .extracting(v -> v.at() + " " + v.code())
                .containsExactly(
                        "第2行 row-unreadable",
                        "第4行 duplicate-row",
                        "第4行 /values/vis.screened numerator-above-denominator",
                        "第5行 row-unreadable");
    }

    @Test
    void one_row_needs_no_list() {
        Verdicts verdicts =
                push.json(
                        "{\"school\":\"2199000001\",\"form\":\"VISION\",\"period\":\"2026-spring\","
                                + "\"values\":{\"vis.due\":\"九百\",\"vis.screened\":\"1,940\",\"vis.myopia\":\"401人\"}}");

        assertThat(verdicts.objections())
                .extracting(v -> v.at() + " " + v.suggestion())
                .containsExactly(
                        "/values/vis.due null",
                        "/values/vis.screened 1940",
                        "/values/vis.myopia 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void a_table_in_either_encoding_is_read_with_its_line_numbers(String charset) {
        String table =
                """
                school,form,period,asv.offer,hw.ok,备注
                2199000001,BURDEN,2026-spring,是,否,
                2199000001,BURDEN,2024-2025,是,也许,
                """;

        Verdicts verdicts = push.judge(Format.CSV, table.getBytes(Charset.forName(charset)));

        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.objections())
                .extracting(Violation::at)
                .containsExactly("第3行 period", "第3行 hw.ok");
    }
}
