package cn.duban.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.catalogue.KnownIndicator.Better;
import cn.duban.plan.catalogue.KnownIndicator.Finalizer;
import cn.duban.plan.catalogue.KnownIndicator.PeriodType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTests {
    private static final KnownIndicator INCLUSIVE =
            indicator("PRE.INCL", "普惠性幼儿园覆盖率（按在园幼儿）", "%", "普惠性幼儿园覆盖率", "普惠率");
    private static final KnownIndicator QUALITY = indicator("PRE.QUAL", "优质幼儿园覆盖率", "%");
    private static final KnownIndicator COVERAGE = indicator("PRE.ANY", "幼儿园覆盖率", "%");
    private static final KnownIndicator MYOPIA = indicator("VIS.MYOPIA", "近视率", "%");
    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(INCLUSIVE, QUALITY, COVERAGE, MYOPIA));

    @Test
    void the_longest_name_in_the_subject_wins() {
        assertThat(CATALOGUE.link("普惠性幼儿园覆盖率", "普惠性幼儿园覆盖率达92%以上", "%"))
                .isEqualTo(new Link.Found(INCLUSIVE));
        assertThat(CATALOGUE.link("全区幼儿园覆盖率", "全区幼儿园覆盖率达92%", "%"))
                .isEqualTo(new Link.Found(COVERAGE));
    }

    @Test
    void the_subject_comes_before_the_sentence() {
        assertThat(CATALOGUE.link("近视率", "优质幼儿园覆盖率提高,近视率下降1个百分点", "个百分点"))
                .isEqualTo(new Link.Found(MYOPIA));
        assertThat(CATALOGUE.link("覆盖面", "优质幼儿园覆盖率提高到90%", "%")).isEqualTo(new Link.Found(QUALITY));
    }

    @Test
    void two_names_of_one_length_are_left_to_a_person() {
        Catalogue twins =
                new Catalogue(
                        List.of(indicator("A.ONE", "达标率", "%"), indicator("A.TWO", "合格率", "%")));
        assertThat(twins.link("达标率和合格率", "达标率和合格率均达100%", "%"))
                .isInstanceOfSatisfying(
                        Link.Doubtful.class,
                        d -> assertThat(d.doubt()).contains("A.ONE", "A.TWO", "请人工选择"));
    }

    @Test
    void another_unit_is_not_the_same_thing() {
        assertThat(CATALOGUE.link("近视率", "近视率监测点20所", "所")).isInstanceOf(Link.Doubtful.class);
    }

    @Test
    void an_unknown_name_links_to_nothing() {
        assertThat(CATALOGUE.link("教室空调", "140间教室安装空调", "间")).isInstanceOf(Link.None.class);
    }

    private static KnownIndicator indicator(
            String code, String name, String unit, String... aliases) {
        return new KnownIndicator(
                code,
                1,
                name,
                List.of(aliases),
                unit,
                2,
                Better.HIGHER,
                PeriodType.TERM,
                Finalizer.RATIO,
                false,
                null);
    }
}
