package cn.duban.plan.intake;

import static cn.duban.plan.intake.Reading.SPRING_2026;
import static cn.duban.plan.intake.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.document.SampleDocx;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// 任务表: who and by when, from columns and from the end of an item.
class TaskTableTests {
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
}
