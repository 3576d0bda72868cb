package cn.duban.plan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.document.SampleDocx;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
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
