package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The catalogue as it is delivered, counted against the list it was made from.
class BuiltInTests {

    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Pattern HALF_WIDTH =
            Pattern.compile("\\p{IsHan}[”》）]? ?[,;:?!()]|[,;:?!()] ?[“《（]?\\p{IsHan}");

    private static final String ELEMENTS =
            """
            stu.enrolled kid.enrolled fit.due fit.exempt fit.tested fit.excellent fit.good fit.pass fit.fail
            vis.due vis.screened vis.myopia tea.full tea.higherEdu tea.backbone tea.peArt tea.eligible
            tea.rotated tea.pthDue tea.pthOk trn.due trn.ok area.teach area.sport asset.equip room.media
            class.total class.ok asv.offer asv.stu hw.ok coh.start coh.grad coh.in coh.out coh.death
            iss.due iss.closed sup.visited sup.report pop.3to5 pop.15to17 hs.enrolled ms.weight ms.done
            """;
    private static final String INDICATORS =
            """
            FIT.PASS FIT.GOOD FIT.COVER VIS.MYOPIA PRE.GER PRE.INCL PRE.PUB PRE.QUAL PRE.RATIO CE.RETAIN3
            HS.GER BAL.R1 BAL.R2 BAL.R3 BAL.R4 BAL.R5 BAL.R6 BAL.R7 BAL.6OF7 CLS.SIZE ASV.SCHOOL ASV.STU
            HW.OK TEA.ROT TEA.PTH TEA.TRAIN SUP.SCH SUP.MONTHLY ISS.CLOSE PROJ.MS
            """;

    @Test
    void all_forty_five_elements_and_thirty_indicators_are_there() {
        List<String> elements = Arrays.asList(ELEMENTS.strip().split("\\s+"));
        List<String> indicators = Arrays.asList(INDICATORS.strip().split("\\s+"));

        assertThat(elements).hasSize(45).doesNotHaveDuplicates();
        assertThat(indicators).hasSize(30).doesNotHaveDuplicates();
        assertThat(CATALOGUE.elements()).extracting(Element::code).containsAll(elements);
        assertThat(CATALOGUE.indicators()).extracting(Indicator::code).containsAll(indicators);
    }

    @Test
    void every_element_and_indicator_says_what_it_means_and_where_it_comes_from() {
        assertThat(CATALOGUE.elements())
                .allSatisfy(e -> {
                    assertThat(e.meaning()).isNotBlank();
                    assertThat(e.source()).isNotBlank();
                    assertThat(CATALOGUE.forms())
                            .as(e.code())
                            .anyMatch(f -> f.elements().contains(e));
                });
        assertThat(CATALOGUE.indicators())
                .allSatisfy(i -> {
                    assertThat(i.meaning()).as(i.code()).isNotBlank();
                    assertThat(i.source()).isNotBlank();
                    assertThat(i.words()).isNotBlank().doesNotContain("null");
                });
        assertThat(CATALOGUE.thresholds()).allSatisfy(t -> assertThat(t.document()).isNotBlank());
    }

    @Test
    void its_words_have_chinese_marks_beside_chinese_characters() {
        Stream<String> words =
                Stream.of(
                                CATALOGUE.elements().stream()
                                        .flatMap(e -> Stream.of(e.name(), e.meaning(), e.source())),
                                CATALOGUE.indicators().stream()
                                        .flatMap(i -> Stream.of(i.name(), i.meaning(), i.source())),
                                CATALOGUE.thresholds().stream().map(Threshold::document))
                        .flatMap(all -> all);

        assertThat(words)
                .contains("普惠性幼儿园覆盖率（按在园幼儿）", "学生体质健康合格率（女）", "及格人数（女）")
                .noneMatch(said -> HALF_WIDTH.matcher(said).find());
    }

    @Test
    void the_formula_is_said_in_words_a_clerk_can_read() {
        assertThat(words("FIT.PASS"))
                .isEqualTo("各校 优秀人数 + 良好人数 + 及格人数 合计 ÷ 各校 完成全部项目并评定的人数 合计 × 100%");
        assertThat(words("FIT.PASS@女")).isEqualTo(words("FIT.PASS") + "（仅女）");
        assertThat(words("PRE.INCL"))
                .isEqualTo("各校 在园幼儿数 合计（条件：办别属于[公办、普惠性民办]） ÷ 各校 在园幼儿数 合计 × 100%");
        assertThat(words("HW.OK")).isEqualTo("符合条件的学校数（条件：作业控制是否达标） ÷ 已填报学校数 × 100%");
        assertThat(words("BAL.R1.CV@PRIMARY"))
                .isEqualTo("各校（高于规定学历教师数 ÷ 在校生数）的校际差异系数，以在校生数加权（仅小学）");
        assertThat(words("ASV.STU"))
                .isEqualTo("各校 参加课后服务学生数 合计 ÷ 各校 （是否开展课后服务时取在校生数，否则取0） 合计 × 100%");
        assertThat(words("BAL.6OF7")).isEqualTo("7项中至少6项达标，其余各项不低于标准的85%的学校数 ÷ 已填报学校数 × 100%");
        assertThat(words("SUP.MONTHLY")).isEqualTo("各校 本月挂牌督导月报是否提交 的次数 ÷ 应完成次数 × 100%");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    VIS.MYOPIA@PRIMARY, 2025-12-31, LE, 38
                    VIS.MYOPIA@PRIMARY, 2026-01-01, LE, 32
                    VIS.MYOPIA@SENIOR,  2026-01-01, LE, 70
                    PRE.INCL,           2023-09-01, GE, 80
                    PRE.PUB,            2023-09-01, GE, 50
                    BAL.R1@PRIMARY,     2023-09-01, GE, 4.2
                    BAL.R1@JUNIOR,      2023-09-01, GE, 5.3
                    BAL.R2@JUNIOR,      2023-09-01, GE, 1
                    BAL.R3@PRIMARY,     2023-09-01, GE, 0.9
                    BAL.R4@JUNIOR,      2023-09-01, GE, 5.8
                    BAL.R5@JUNIOR,      2023-09-01, GE, 10.2
                    BAL.R6@PRIMARY,     2023-09-01, GE, 2000
                    BAL.R7@JUNIOR,      2023-09-01, GE, 2.4
                    BAL.R5.CV@PRIMARY,  2023-09-01, LE, 0.50
                    BAL.R5.CV@JUNIOR,   2023-09-01, LE, 0.45
                    TEA.ROT,            2023-09-01, GE, 10
                    CE.RETAIN3,         2023-09-01, GE, 95
                    """)
    void the_standard_of_the_day_is_the_one_that_counts(
            String indicator, LocalDate day, Threshold.Op op, BigDecimal value) {
        Indicator known = CATALOGUE.indicator(indicator).orElseThrow();

        assertThat(CATALOGUE.inForce(known, day))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.op()).isEqualTo(op);
                    assertThat(t.value()).isEqualByComparingTo(value);
                });
    }

    @Test
    void a_provinces_standard_stands_beside_the_nations() {
        Indicator enrolment = CATALOGUE.indicator("PRE.GER").orElseThrow();

        assertThat(CATALOGUE.inForce(enrolment, LocalDate.of(2023, 9, 1)))
                .extracting(Threshold::level)
                .containsExactly(Threshold.Level.NATIONAL, Threshold.Level.PROVINCE);
    }

    @Test
    void a_threshold_is_compared_without_rounding() {
        BigDecimal wanted = new BigDecimal(95);

        assertThat(Threshold.Op.GE.met(rate("951", "1001"), wanted)).isTrue();
        assertThat(Threshold.Op.GE.met(rate("950", "1001"), wanted)).isFalse();
        assertThat(Threshold.Op.LE.met(new BigDecimal("0.50"), new BigDecimal("0.5"))).isTrue();
    }

    @Test
    void forms_of_several_inputs_say_which_of_their_periods_counts() {
        assertThat(inputs("PRE.GER")).isEqualTo("KINDERGARTEN SAME, POPULATION LATEST 单位");
        assertThat(inputs("ASV.STU")).isEqualTo("BURDEN SAME, RESOURCES LATEST");
        assertThat(inputs("SUP.MONTHLY")).isEqualTo("MONTHLY_REPORT WITHIN");
        assertThat(inputs("HS.GER")).isEqualTo("SENIOR SAME, POPULATION SAME 单位");
        assertThat(inputs("PROJ.MS")).isEqualTo("PROJECTS SAME 单位");
    }

    private static String inputs(String code) {
        return String.join(
                ", ",
                CATALOGUE.indicator(code).orElseThrow().definition().inputs().stream()
                        .map(i -> i.form() + " " + i.asOf() + (i.unitLevel() ? " 单位" : ""))
                        .toList());
    }

    private static BigDecimal rate(String part, String whole) {
        Sums sums = Sums.of(new BigDecimal(part), new BigDecimal(whole));
        return Finalizer.RATIO.value(sums, 100).orElseThrow();
    }

    private static String words(String code) {
        return CATALOGUE.indicator(code).orElseThrow().words();
    }
}
