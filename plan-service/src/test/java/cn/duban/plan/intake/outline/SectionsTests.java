package cn.duban.plan.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.OutlineNode;
import cn.duban.plan.intake.text.CleanDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTests {

    @Test
    void parts_chapters_and_bracketed_numbers_nest() {
        assertThat(
                        outline(
                                """
                                示例区2026年工作计划
                                第一部分 总体要求
                                一、坚持方向
                                (一)把握要求。落实。
                                (二)守住底线。落实。
                                二、压实责任
                                第二部分 重点任务
                                一、扩大供给
                                """))
                .containsExactly(
                        "1 第一部分 总体要求",
                        "2 一 坚持方向",
                        "3 (一) 把握要求",
                        "3 (二) 守住底线",
                        "2 二 压实责任",
                        "1 第二部分 重点任务",
                        "2 一 扩大供给");
    }

    @Test
    void numbers_may_run_on_through_the_chapters() {
        assertThat(outline("示例区2026年工作要点\n一、甲\n1.子丑。寅。\n2.卯辰。巳。\n二、乙\n3.午未。申。\n"))
                .containsExactly("1 一 甲", "2 1 子丑", "2 2 卯辰", "1 二 乙", "2 3 午未");
    }

    @Test
    void a_figure_that_lost_its_digits_is_no_heading() {
        String page = "扎实推进各项工作落实见效并持续提升水平".repeat(12);
        String text =
                "1、示例县2026年工作计划为做好工作制定本计划。一、依法治教 1、推动治教 征订读本2.册,"
                        + page
                        + "\n2、续上页的话"
                        + page
                        + "\n3、再续"
                        + page
                        + "推进校务公开工作2、加强检查 完。";

        assertThat(outline(text)).contains("2 1 推动治教", "2 2 加强检查").hasSize(3);
    }

    @Test
    void a_number_lost_to_a_dash_is_the_one_that_comes_next() {
        assertThat(outline("示例县2026年工作计划\n一、工作目标(-)提高质量。(-)规范管理。(三)培训教师。二、工作任务(-)强化督查。落实。"))
                .containsExactly(
                        "1 一 工作目标",
                        "2 (一) 提高质量",
                        "2 (二) 规范管理",
                        "2 (三) 培训教师",
                        "1 二 工作任务",
                        "2 (一) 强化督查");
    }

    @Test
    void run_in_items_follow_their_heading() {
        assertThat(outline("示例县2026年工作计划\n(一)强化培训。一是分层培训,抓实。二是跟岗学习。这是一是二非的说法。\n"))
                .containsExactly("1 (一) 强化培训", "2 一是 分层培训", "2 二是 跟岗学习");
    }

    @Test
    void full_width_numbers_are_numbers() {
        assertThat(outline("示例县2026年工作计划\n一、甲乙\n（一）丙丁。戊。\n１．己庚。辛。\n"))
                .containsExactly("1 一 甲乙", "2 (一) 丙丁", "3 1 己庚");
    }

    @Test
    void decimals_years_and_lists_in_a_sentence_are_no_headings() {
        assertThat(outline("示例县2026年工作计划\n一、甲乙\n3.5万人受益,1、2年级试点。\n2026.3启动。\n"))
                .containsExactly("1 一 甲乙");
    }

    @Test
    void page_numbers_that_cut_words_are_healed() {
        String page = "扎实推进各项工作落实见效并持续提升水平".repeat(12);
        String text =
                "1、示例县2026年工作计划为做好工作制定本计划。一、甲乙。"
                        + page
                        + "\n2、续上页的话"
                        + page
                        + "\n3、再续"
                        + page
                        + "。二、丙丁。完。";

        assertThat(outline(text)).containsExactly("1 一 甲乙", "1 二 丙丁");
    }

    @Test
    void the_rows_of_a_table_are_headings() {
        assertThat(outline("示例区2026年任务清单\n序号\t任务\t责任科室\n1\t新建幼儿园\t基建科\n2\t控辍保学\t基教科\n"))
                .containsExactly("1 1 新建幼儿园", "1 2 控辍保学");
    }

    @Test
    void every_number_and_title_stands_at_its_offset() {
        String text = "\ufeff示例区２０２６年工作要点\r\n\r\n一、甲乙\r\n（一）丙丁。戊。\r\n";
        CleanDocument document = CleanDocument.of(text);
        OutlineNode chapter =
                OutlineTree.of(document.body(), Sections.of(document.body())).getFirst();

        assertThat(text).startsWith("\ufeff示例区").hasSizeGreaterThan(chapter.offset());
        assertThat(text.substring(chapter.offset())).startsWith("一、甲乙");
        assertThat(text.substring(chapter.children().getFirst().offset())).startsWith("（一）丙丁");
        assertThat(chapter.children().getFirst().printed()).isEqualTo("（一）");
    }

    private static List<String> outline(String text) {
        CleanDocument document = CleanDocument.of(text);
        return Sections.of(document.body()).stream()
                .filter(s -> s.level() > 0)
                .map(s ->
                        s.level()
                                + " "
                                + s.number()
                                + " "
                                + document.body().text().substring(s.from(), s.titleEnd()).strip())
                .toList();
    }
}
