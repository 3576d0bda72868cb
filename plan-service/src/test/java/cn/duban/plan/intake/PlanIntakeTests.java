package cn.duban.plan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.document.SampleDocx;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanIntakeTests {

    private static final LocalDate SPRING_2026 = LocalDate.of(2026, 3, 15);

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
    void a_total_that_is_not_the_sum_of_its_parts_is_doubted() {
        assertThat(doubts("派出跟岗教师212人(甲市190人、乙市21人)。"))
                .containsExactly("总数 212 与分项之和不符：190+21=211。");
        assertThat(doubts("派出跟岗教师211人(甲市190人、乙市21人)。")).isEmpty();
    }

    @Test
    void a_deadline_that_has_passed_is_doubted() {
        assertThat(doubts("2月底前完成方案制定。")).containsExactly("时限已过：2026-02-28。");
        assertThat(doubts("3月底前完成方案制定。")).isEmpty();
        assertThat(doubts("2025年12月底前完成方案制定。")).isEmpty();
    }

    @Test
    void an_aim_below_the_national_minimum_is_doubted() {
        assertThat(doubts("普惠性幼儿园覆盖率达75%以上。")).containsExactly("低于国家标准：应不低于 80%（教督〔2020〕1号）。");
        assertThat(doubts("公办园在园幼儿占比达45%。")).hasSize(1);
        assertThat(doubts("学前三年毛入园率达84%。")).hasSize(1);
        assertThat(doubts("普惠性幼儿园覆盖率达80%以上。")).isEmpty();
        assertThat(doubts("普惠性幼儿园覆盖率提高2个百分点。")).isEmpty();
    }

    @Test
    void exam_results_are_read_and_carry_a_compliance_warning() {
        Extraction read = read("示例区2026年工作要点\n一、甲\n高考本科上线率达60%。中考平均分进入全市前三名。\n");

        assertThat(read.commitments()).hasSize(2).allMatch(c -> c.is(Flag.RESTRICTED));
        assertThat(read.commitments().getFirst().doubts())
                .first()
                .satisfies(d -> assertThat(d.sentence()).startsWith("合规提示"));
    }

    @Test
    void impossible_hidden_and_repeated_figures_are_doubted() {
        assertThat(doubts("培训率达120%。")).containsExactly("百分比大于 100%，请核对。");
        assertThat(doubts("新建XX所学校。")).containsExactly("数字已隐去，需补充后才能考核。");
        assertThat(doubts("新建学校5所。改建学校2所。新建学校5所。")).containsExactly("与一“新建学校5所”重复。");
    }

    @Test
    void the_unit_named_at_the_end_of_an_item_is_responsible_for_all_of_it() {
        Extraction read =
                read("示例区2026年工作要点\n1.甲乙。新建学校5所。培训教师200人次。(责任科室:基建科、人事科)\n2.丙丁。新增学位300个。\n");

        assertThat(read.commitments())
                .extracting(ProposedCommitment::responsible)
                .containsExactly(List.of("基建科", "人事科"), List.of("基建科", "人事科"), List.of());
    }

    @Test
    void a_task_table_names_who_and_by_when_in_its_columns() {
        byte[] docx =
                new SampleDocx()
                        .line("示例区2026年任务清单")
                        .table(
                                List.of(
                                        List.of("序号", "工作任务", "目标", "责任科室", "完成时限"),
                                        List.of("1", "新建公办幼儿园", "5所", "基建科", "8月底"),
                                        List.of("2", "控辍保学", "义务教育巩固率96%", "基教科", "全年")))
                        .bytes();
        Extraction read = new PlanIntake().extract("清单.docx", docx, SPRING_2026);

        assertThat(read.commitments())
                .extracting(c ->
                        c.subject()
                                + " "
                                + c.responsible()
                                + " "
                                + c.deadline().map(Deadline::notation).orElse(""))
                .containsExactly("新建公办幼儿园 [基建科] 2026-08-31", "义务教育巩固率 [基教科] 2026");
    }

    @Test
    void a_table_under_an_annex_line_has_a_title_a_category_and_each_row_once() {
        Extraction read =
                new PlanIntake()
                        .extract(
                                "附件1\n2026年示例县重点任务分解表\n类别\t序号\t重点任务\t年度目标\t完成时限\t牵头单位\n"
                                        + "一、项目\t1\t特教学校迁建\t主体完工\t10月\t规划股\n"
                                        + "\t2\t厕所改造\t改造厕所45座\t6月、8月\t项目办\n",
                                OptionalInt.empty(),
                                LocalDate.of(2026, 1, 15));

        assertThat(read.title()).isEqualTo("2026年示例县重点任务分解表");
        assertThat(read.commitments())
                .extracting(c ->
                        String.join("/", c.path())
                                + " "
                                + c.subject()
                                + " "
                                + c.deadline().orElseThrow().notation())
                .containsExactly("一/1 特教学校迁建 2026-10", "一/2 改造厕所 2026-08");
    }

    @Test
    void columns_are_known_by_many_names_and_a_ditto_mark_repeats_the_cell_above() {
        Extraction read =
                read(
                        """
                        示例区2026年任务清单
                        序号\t工作内容\t牵头领导\t牵头单位\t配合科室\t完成时间
                        1\t制定集团化办学办法\t示例甲\t教育科\t人事科\t上半年
                        2\t新建幼儿园5所\t示例乙\t〃\t基建科\t
                        """);

        assertThat(read.commitments())
                .extracting(c -> c.text() + c.responsible() + c.due())
                .containsExactly(
                        "制定集团化办学办法[教育科, 人事科]InSeason[year=2026, season=FIRST_HALF]",
                        "新建幼儿园5所[教育科, 基建科]InSeason[year=2026, season=FIRST_HALF]");
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
    void a_forecast_written_as_a_result_is_doubted() {
        Extraction read = read("示例局2025年工作总结\n一、主要成效\n公办园在园幼儿占比预计达51%。\n");

        assertThat(read.commitments().getFirst().doubts())
                .extracting(Doubt::sentence)
                .contains("写在成效里，用的却是预计数，请核对是否已经实现。");
    }

    @Test
    void a_document_that_breaks_off_is_noted() {
        String words = "扎实推进各项工作落实见效并持续提升整体水平".repeat(6);

        assertThat(read("示例局2026年工作要点\n一、甲\n" + words).notes()).contains("文件在句子中间断开，后文可能缺失。");
        assertThat(read("示例局2026年工作要点\n一、甲\n" + words + "。").notes()).isEmpty();
    }

    @Test
    void a_text_without_promises_yields_none() {
        assertThat(read("关于召开会议的通知\n请各单位准时参加。\n").commitments()).isEmpty();
    }

    private static Extraction read(String text) {
        return new PlanIntake()
                .extract("计划.txt", text.getBytes(UTF_8), OptionalInt.empty(), SPRING_2026);
    }

    private static List<String> doubts(String sentences) {
        Extraction read = read("示例区工作要点\n一、甲\n" + sentences + "\n");
        List<ProposedCommitment> found =
                new PlanIntake()
                        .extract(read.text(), OptionalInt.of(2026), SPRING_2026)
                        .commitments();
        assertThat(found).as(sentences).isNotEmpty();
        return found.stream().flatMap(c -> c.doubts().stream()).map(Doubt::sentence).toList();
    }
}
