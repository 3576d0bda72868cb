package cn.duban.school.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Faults planted in a sheet are named at their cells, and every good row is kept.
@DubanTest
class RosterFaultsTests extends OnTheRoster {

    /// Column, what is written there, its header, the code of the objection.
    private static final String[][] WRONG = {
        {"0", "219962000", "标识码", "school-code"},
        {"0", "1699620107", "标识码", "school-code"},
        {"1", "小", "名称", "school-name"},
        {"2", "2019-02-30", "生效日期", "profile-from"},
        {"3", "990699", "单位", "unknown-unit"},
        {"4", "999", "办学类型", "kind"},
        {"4", "111", "办学类型", "kind-category"},
        {"5", "831x", "举办者", "sponsor"},
        {"6", "半公办", "办别", "ownership"},
        {"7", "郊区", "城乡", "area"},
        {"8", "暂停", "状态", "status"},
        {"9", "高中", "学段", "stages"},
    };

    @Test
    void a_sheet_with_planted_faults_names_each_at_its_cell_and_keeps_every_good_row() {
        List<String> faults = new ArrayList<>();
        StringBuilder sheet = new StringBuilder(HEAD);
        for (int i = 0; i < 1200; i++) {
            String[] row =
                    "2199%06d,花册第%d小学,2019-09-01,990601,211,831,公办,111,在办,小学,,"
                            .formatted(620_000 + i, i)
                            .split(",", -1);
            if (i % 100 == 7) {
                int fault = i / 100;
                String[] wrong = WRONG[fault];
                row[Integer.parseInt(wrong[0])] = wrong[1];
                row[9] = wrong[0].equals("4") ? "" : row[9];
                faults.add("第%d行 %s %s".formatted(i + 2, wrong[2], wrong[3]));
            }
            sheet.append(String.join(",", row)).append('\n');
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            JsonNode report = send("text/csv", sheet.toString().getBytes(charset), true).json();
            assertThat(report.at("/counts/refused").asInt()).isEqualTo(12);
            assertThat(report.at("/counts/created").asInt()).isEqualTo(1188);
            List<String> found = new ArrayList<>();
            report.get("rows")
                    .forEach(line ->
                            line.get("problems")
                                    .forEach(p ->
                                            found.add(
                                                    p.get("at").asString()
                                                            + " "
                                                            + p.get("code").asString())));
            assertThat(found).containsExactlyElementsOf(faults);
        }
    }
}
