package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// 分组: parts that add up, and indicators computed from them.
class CutsTests {

    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    @Test
    void parts_may_be_left_out_and_must_add_up_when_given() {
        Form fitness = CATALOGUE.form("FITNESS").orElseThrow();
        FormRule adds =
                fitness.rules().stream()
                        .filter(r -> r.says().contains("完成全部项目并评定的人数按性别"))
                        .findFirst()
                        .orElseThrow();

        assertThat(fitness.optional()).contains("fit.tested@男", "fit.exempt");
        assertThat(fitness.wants(CATALOGUE.element("fit.tested").orElseThrow())).isTrue();
        assertThat(adds.holds(values("fit.tested", "290"))).isTrue();
        assertThat(
                        adds.holds(
                                values(
                                        "fit.tested",
                                        "290",
                                        "fit.tested@男",
                                        "150",
                                        "fit.tested@女",
                                        "140")))
                .isTrue();
        assertThat(
                        adds.holds(
                                values(
                                        "fit.tested",
                                        "290",
                                        "fit.tested@男",
                                        "150",
                                        "fit.tested@女",
                                        "139")))
                .isFalse();
        assertThat(adds.holds(values("fit.tested", "290", "fit.tested@男", "150"))).isFalse();
    }

    @Test
    void a_cut_reads_the_parts_and_a_row_without_them_has_not_answered_it() {
        Definition girls = CATALOGUE.indicator("FIT.PASS@女").orElseThrow().definition();
        Formula formula = Formula.compile(girls);
        Map<String, BigDecimal> parts =
                values(
                        "fit.tested@女",
                        "140",
                        "fit.excellent@女",
                        "40",
                        "fit.good@女",
                        "60",
                        "fit.pass@女",
                        "33");

        assertThat(girls.member()).contains("女");
        assertThat(formula.terms(parts, Map.of()))
                .isEqualTo(Sums.of(new BigDecimal(133), new BigDecimal(140)));
        assertThat(formula.answeredBy(parts, girls.inputs())).isTrue();
        assertThat(formula.answeredBy(values("fit.tested", "290"), girls.inputs())).isFalse();
    }

    private static Map<String, BigDecimal> values(String... pairs) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], new BigDecimal(pairs[i + 1]));
        }
        return values;
    }
}
