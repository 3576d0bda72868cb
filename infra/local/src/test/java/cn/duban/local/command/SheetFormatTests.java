package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetFormatTests {

    @Test
    void a_file_is_what_its_suffix_says_and_json_without_one() {
        assertThat(SheetFormat.of("/tmp/体测.XLSX")).contains(SheetFormat.XLSX);
        assertThat(SheetFormat.of("rows.v2.csv")).contains(SheetFormat.CSV);
        assertThat(SheetFormat.of("rows")).contains(SheetFormat.JSON);
    }

    @Test
    void another_suffix_is_not_taken_for_json() {
        assertThat(SheetFormat.of("总结.docx")).isEmpty();
        assertThat(SheetFormat.of("体测.xls")).isEmpty();
    }
}
