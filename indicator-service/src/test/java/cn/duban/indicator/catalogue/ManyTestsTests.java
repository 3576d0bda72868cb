package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 七项资源配置: at least six of seven, and the rest not below 85% of the standard of the row's 学段.
class ManyTestsTests {

    private static final Formula SIX_OF_SEVEN =
            Formula.compile(Catalogue.builtIn().indicator("BAL.6OF7").orElseThrow().definition());

    /// 1000 pupils, everything exactly at the standard of a primary school.
    private static final Map<String, String> AT_THE_STANDARD =
            Map.of(
                    "stu.enrolled", "1000",
                    "tea.higherEdu", "42",
                    "tea.backbone", "10",
                    "tea.peArt", "9",
                    "area.teach", "4500",
                    "area.sport", "7500",
                    "asset.equip", "2000000",
                    "room.media", "23");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    tea.higherEdu, 42,        1, exactly at the standard
                    tea.higherEdu, 36,        1, one of seven just above 85% (35.7)
                    tea.higherEdu, 35,        0, one of seven below 85%
                    area.sport,    6375,      1, one of seven exactly at 85%
                    area.sport,    6374.9,    0, and a hair below
                    """)
    void one_may_fall_short_but_not_by_much(
            String element, String value, String met, String because) {
        assertThat(of(Map.of(element, value), "PRIMARY"))
                .as(because)
                .isEqualTo(Sums.of(new BigDecimal(met), BigDecimal.ONE));
    }

    @Test
    void two_that_fall_short_are_one_too_many() {
        Sums sums = of(Map.of("tea.higherEdu", "41", "tea.peArt", "8"), "PRIMARY");

        assertThat(sums).isEqualTo(Sums.of(BigDecimal.ZERO, BigDecimal.ONE));
    }

    @Test
    void the_row_of_a_junior_stage_is_measured_by_the_junior_standard() {
        assertThat(of(Map.of(), "JUNIOR").part()).isEqualByComparingTo("0");
        assertThat(
                        of(
                                        Map.of(
                                                "tea.higherEdu", "53",
                                                "area.teach", "5800",
                                                "area.sport", "10200",
                                                "asset.equip", "2500000",
                                                "room.media", "24"),
                                        "JUNIOR")
                                .part())
                .isEqualByComparingTo("1");
    }

    @Test
    void a_stage_the_standard_says_nothing_of_counts_nothing() {
        assertThat(of(Map.of(), "SENIOR")).isEqualTo(Sums.NONE);
        assertThat(of(Map.of(), "")).isEqualTo(Sums.NONE);
    }

    private static Sums of(Map<String, String> changed, String stage) {
        Map<String, BigDecimal> values = new HashMap<>();
        AT_THE_STANDARD.forEach((code, v) -> values.put(code, new BigDecimal(v)));
        changed.forEach((code, v) -> values.put(code, new BigDecimal(v)));
        return SIX_OF_SEVEN.terms(values, Map.of("school.stage", stage));
    }
}
