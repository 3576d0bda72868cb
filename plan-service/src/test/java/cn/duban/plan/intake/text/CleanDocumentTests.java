package cn.duban.plan.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanDocumentTests {

    @Test
    void what_a_web_page_adds_before_and_after_is_cut() {
        CleanDocument document =
                CleanDocument.of(
                        """
                        您的位置: 首页 >详细内容

                        2026年示例区教育工作要点

                        来源:区教育局 发布时间:2026-02-23 浏览次数: 12
                        2026年全区教育工作要抓好以下几个方面的重点任务,办好人民满意的教育。
                        一、甲
                        分享到:
                        【打印正文】
                        """);

        assertThat(document.title()).isEqualTo("2026年示例区教育工作要点");
        assertThat(document.body().text())
                .contains("2026年全区教育工作")
                .doesNotContain("您的位置", "发布时间", "分享", "打印");
    }

    @Test
    void a_title_printed_twice_is_one_title() {
        CleanDocument document =
                CleanDocument.of("示例局2025年工作总结和2026年工作计划\n\n示例局2025年工作总结和2026年工作计划\n\n正文。");

        assertThat(document.title()).isEqualTo("示例局2025年工作总结和2026年工作计划");
        assertThat(document.body().text().strip()).isEqualTo("正文。");
    }

    @Test
    void widths_are_folded_and_blanks_beside_digits_dropped_but_the_file_is_quoted_as_it_is() {
        Passage passage = CleanDocument.of("示例局工作计划\n２０２６ 年，达到 95％ 以上。").body();

        int at = passage.text().indexOf("2026年,达到95%以上。");
        assertThat(at).isNotNegative();
        assertThat(passage.verbatim(at, passage.text().length())).isEqualTo("２０２６ 年，达到 95％ 以上。");
    }

    @Test
    void offsets_count_code_points() {
        Passage passage = CleanDocument.of("示例局工作计划\n𠮷𠮷学校3所。").body();

        assertThat(passage.offset(passage.text().indexOf("学校"))).isEqualTo(10);
    }

    @Test
    void a_line_that_only_signs_and_dates_is_no_text() {
        assertThat(CleanDocument.of("示例局工作计划\n一、甲。\n示例局办公室 2026年3月27日印发\n").body().text())
                .doesNotContain("印发");
    }

    @Test
    void chinese_numerals_are_read_and_written() {
        assertThat(HanNumber.parse("二百零六")).hasValue(206);
        assertThat(HanNumber.parse("三万五千")).hasValue(35_000);
        assertThat(HanNumber.parse("十二")).hasValue(12);
        assertThat(HanNumber.parse("万")).isEmpty();
        assertThat(HanNumber.write(23)).isEqualTo("二十三");
        assertThat(HanNumber.write(10)).isEqualTo("十");
    }
}
