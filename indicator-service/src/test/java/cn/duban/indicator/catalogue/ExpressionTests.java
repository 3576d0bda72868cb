package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTests {

    private static final Map<String, Element.Type> KNOWN =
            Map.of(
                    "a.b", Element.Type.DECIMAL,
                    "a.c", Element.Type.INT,
                    "coh.in", Element.Type.INT,
                    "pop.3to5", Element.Type.INT,
                    "hw.ok", Element.Type.BOOL,
                    "fit.tested@女", Element.Type.INT);
    private static final Row ROW =
            new Row(
                    Map.of(
                            "a.b", new BigDecimal("3"),
                            "a.c", new BigDecimal("5"),
                            "coh.in", new BigDecimal("2"),
                            "pop.3to5", new BigDecimal("40"),
                            "hw.ok", BigDecimal.ONE,
                            "fit.tested@女", new BigDecimal("7")),
                    Map.of("school.ownership", "PUBLIC", "school.kind", "211"),
                    "");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    a.b + a.c,                 8
                    100 * a.b,                 300
                    a.c - a.b,                 2
                    1,                         1
                    0.1 * a.b + 0.2 * a.b,     0.9
                    0.1 + 0.2 - 0.3,           0
                    -a.b + 10,                 7
                    a.b + a.c * coh.in,        13
                    (a.b + a.c) * coh.in,      16
                    a.c - a.b - 1,             1
                    a.b / 4,                   0.75
                    hw.ok ? pop.3to5 : 0,      40
                    !hw.ok ? pop.3to5 : 0,     0
                    hw.ok,                     1
                    fit.tested@女 + 1,         8
                    'min(a.b, a.c)',           3
                    'max(a.b, a.c)',           5
                    123456789012345678 + 1,    123456789012345679
                    """)
    void a_number_is_exact(String text, BigDecimal value) {
        assertThat(Expression.number(text, KNOWN).number(ROW)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    a.b < a.c                                             ; true
                    100 * a.b >= 60 * a.c                                 ; true
                    100 * a.b >= 60.0000000001 * a.c                      ; false
                    0.1 + 0.2 == 0.3                                      ; true
                    hw.ok && a.b == 3                                     ; true
                    !hw.ok || a.b != 3                                    ; false
                    school.ownership in ['PUBLIC', 'INCLUSIVE_PRIVATE']   ; true
                    school.kind == "311"                                  ; false
                    a.c in [1, 5.0]                                       ; true
                    """)
    void a_condition_compares_exactly(String text, boolean holds) {
        assertThat(Expression.condition(text, KNOWN).holds(ROW)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                     | cannot-read       | 第1个字符
                    a.b *                  | cannot-read       | 第6个字符
                    a.b a.c                | cannot-read       | 第5个字符
                    2 3                    | cannot-read       | 第3个字符
                    a.b + (a.c             | cannot-read       | 字符
                    a.d + 1                | unknown-element   | a.d
                    school.colour == 'x'   | unknown-element   | school.colour
                    a.b / 0                | division-by-zero  | a.b / 0
                    a.b && a.c             | wrong-type        | 且
                    a.b + 'x'              | wrong-type        | 文字
                    a.b == 'x'             | wrong-type        | 为
                    size(school.kind) > 2  | unknown-function  | size
                    school.kind.startsWith('2') | unknown-function | startsWith
                    [1, 2].exists(x, x > 1) | unknown-function | exists
                    """)
    void what_cannot_be_worked_out_is_refused_with_the_piece_it_is_in(
            String text, String code, String named) {
        assertThatThrownBy(() -> Expression.condition(text, KNOWN))
                .isInstanceOfSatisfying(
                        BrokenCatalogue.class,
                        e ->
                                assertThat(e.mistakes())
                                        .singleElement()
                                        .satisfies(m -> {
                                            assertThat(m.code()).isEqualTo(code);
                                            assertThat(m.message()).contains(named);
                                        }));
    }

    @Test
    void a_mistyped_element_is_answered_with_the_one_that_was_meant() {
        assertThatThrownBy(() -> Expression.number("pop.3to6", KNOWN))
                .isInstanceOfSatisfying(
                        BrokenCatalogue.class,
                        e ->
                                assertThat(e.mistakes().getFirst().suggestion())
                                        .isEqualTo("pop.3to5"));
    }

    @Test
    void a_condition_is_no_number_and_a_number_no_condition() {
        assertThatThrownBy(() -> Expression.number("a.b > 1", KNOWN))
                .hasMessageContaining("wrong-type");
        assertThatThrownBy(() -> Expression.condition("a.b + 1", KNOWN))
                .hasMessageContaining("wrong-type");
    }

    @Test
    void a_deep_or_endless_text_is_refused_and_not_followed() {
        String deep = "(".repeat(400) + "1" + ")".repeat(400);
        assertThatThrownBy(() -> Expression.number(deep, KNOWN))
                .isInstanceOf(BrokenCatalogue.class);
        String endless = "1" + " + 1".repeat(3000);
        assertThatThrownBy(() -> Expression.number(endless, KNOWN))
                .isInstanceOf(BrokenCatalogue.class);
        assertThatThrownBy(() -> Expression.number("1e999 + a.b", KNOWN))
                .isInstanceOf(BrokenCatalogue.class);
        assertThatThrownBy(() -> Expression.number("99999999999999999999 + a.b", KNOWN))
                .isInstanceOf(BrokenCatalogue.class);
    }
}
