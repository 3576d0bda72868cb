package cn.duban.plan.intake;

import static cn.duban.plan.intake.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What of a document is a promise, and where it stands.
class PlanIntakeTests {
    @Test
    void every_commitment_is_quoted_word_for_word_at_its_place() {
        String text = "示例区２０２６年工作要点\n一、扩大供给\n1．新建学校。６月底前，新增学位 1350 个；近视率下降１个百分点。\n";
        Extraction read = read(text);

        assertThat(read.year()).hasValue(2026);
        assertThat(read.commitments())
                .hasSize(2)
                .allSatisfy(c -> {
                    assertThat(text.substring(text.offsetByCodePoints(0, c.offset())))
                            .startsWith(c.text());
                    assertThat(c.path()).containsExactly("一", "1");
                });
    }

    @Test
    void a_summary_reports_and_the_plan_after_it_promises_each_in_its_own_year() {
        Extraction read =
                read(
                        """
                        示例局2025年工作总结和2026年工作计划
                        一、2025年工作总结
                        新建学校3所。9月底完成招生。
                        二、2026年工作计划
                        新建学校5所。9月底完成招生。
                        """);

        assertThat(read.commitments())
                .extracting(c -> c.kind().isPlan())
                .containsExactly(false, false, true, true);
        assertThat(read.commitments())
                .extracting(c -> c.deadline().map(Deadline::notation).orElse(""))
                .containsExactly("", "2025-09-30", "", "2026-09-30");
        assertThat(read.planned()).hasSize(2);
    }

    @Test
    void a_heading_with_a_body_is_no_promise_and_one_without_may_be() {
        assertThat(read("示例区2026年工作要点\n一、全力保障秋季开学。各校要做好准备工作，确保平稳有序。\n").commitments()).isEmpty();
        assertThat(read("示例区2026年工作要点\n一、8月底前完成招生\n二、12月底前完成验收\n").commitments()).hasSize(2);
    }

    @Test
    void numbers_of_every_style_make_the_outline() {
        assertThat(numbers("第一章 总则\n第一节 目标\n内容。\n第二节 任务\n内容。\n第二章 保障\n"))
                .containsExactly("第一章", "第一节", "第二节", "第二章");
        assertThat(numbers("1 总体要求\n1.1 目标\n内容。\n1.2 任务\n内容。\n2 保障\n2.1 组织\n"))
                .containsExactly("1", "1.1", "1.2", "2", "2.1");
        assertThat(numbers("第一，抓党建。内容。\n第二，抓质量。内容。\n")).containsExactly("第一", "第二");
        assertThat(numbers("2026 年将有3 所学校建成。\n3 月底前完成验收。\n")).isEmpty();
    }

    private static List<String> numbers(String body) {
        return flat(read("示例区2026年工作要点\n" + body).outline());
    }

    private static List<String> flat(List<OutlineNode> nodes) {
        return nodes.stream()
                .flatMap(n -> Stream.concat(Stream.of(n.number()), flat(n.children()).stream()))
                .toList();
    }

    @Test
    void contents_and_footnotes_are_no_headings_and_no_promises() {
        Extraction read =
                read(
                        """
                        示例区2026年工作要点
                        目录
                        一、扩大供给……………………1
                        二、提高质量………………12
                        一、扩大供给
                        新建学校3所。
                        [注]其中2所为九年一贯制。
                        """);

        assertThat(read.outline()).extracting(OutlineNode::title).containsExactly("扩大供给");
        assertThat(read.commitments()).hasSize(1);
        assertThat(read.sentences(Sentence.Standing.FURNITURE)).isEqualTo(3);
    }

    @Test
    void a_text_without_promises_yields_none() {
        assertThat(read("关于召开会议的通知\n请各单位准时参加。\n").commitments()).isEmpty();
    }
}
