package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTests {

    private static final String SOUND =
            """
            elements:
              - {code: kid.enrolled, name: 在园幼儿数, unit: 人, type: INT}
              - {code: fund.spent, name: 经费支出, unit: 元, type: DECIMAL}
              - {code: hw.ok, name: 作业达标, unit: 是否, type: BOOL}
            forms:
              - code: CARE
                name: 示例报表
                period: TERM
                kinds: ["111"]
                elements: [kid.enrolled, fund.spent]
                rules:
                  - {check: kid.enrolled <= 1000 * fund.spent, says: 示例规则}
              - {code: OTHER, name: 另一报表, period: TERM, kinds: ["211"], elements: [hw.ok]}
            indicators:
              - {code: PRE.X, name: 示例指标, unit: "%", better: HIGHER, form: CARE,
                 finalizer: RATIO, part: kid.enrolled, whole: 2 * kid.enrolled, source: 示例文件}
            """;

    @Test
    void the_built_in_catalogue_holds_what_the_bureaus_plans_speak_of() {
        Catalogue catalogue = Catalogue.builtIn();

        assertThat(catalogue.indicators())
                .extracting(Indicator::code)
                .contains(
                        "FIT.PASS",
                        "FIT.GOOD",
                        "FIT.COVER",
                        "VIS.MYOPIA",
                        "PRE.INCL",
                        "PRE.PUB",
                        "PRE.QUAL",
                        "HW.OK",
                        "ASV.SCHOOL",
                        "SUP.SCH",
                        "BAL.R6",
                        "BAL.R6.CV");
        assertThat(catalogue.indicators())
                .allSatisfy(i -> assertThat(i.code()).matches("[A-Z0-9]+(\\.[A-Z0-9]+)+"));
    }

    @Test
    void the_formula_is_said_in_words_a_clerk_can_read() {
        Catalogue catalogue = Catalogue.builtIn();

        assertThat(words(catalogue, "FIT.PASS"))
                .isEqualTo("各校 优秀人数 + 良好人数 + 及格人数 合计 ÷ 各校 完成全部项目并评定的人数 合计 × 100%");
        assertThat(words(catalogue, "PRE.INCL"))
                .isEqualTo("各校 在园幼儿数 合计(条件: 办别属于[公办, 普惠性民办]) ÷ 各校 在园幼儿数 合计 × 100%");
        assertThat(words(catalogue, "HW.OK")).isEqualTo("符合条件的学校数(条件: 作业控制是否达标) ÷ 已填报学校数 × 100%");
    }

    @Test
    void a_sound_file_is_read() {
        assertThat(read(SOUND).indicator("PRE.X")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    part: kid.enrolled, whole  | part: kid.enroled, whole       | kid.enroled
                    form: CARE                 | form: NOWHERE                  | NOWHERE
                    elements: [hw.ok]          | elements: [hw.okay]            | hw.okay
                    elements: [hw.ok]          | elements: [fund.spent, hw.ok]  | part-of-two-is-fine
                    kinds: ["211"], elements: [hw.ok] | kinds: ["111"], elements: [kid.enrolled] | /forms/OTHER/elements/0 asked-elsewhere
                    finalizer: RATIO           | finalizer: SUM                 | /indicators/PRE.X/whole whole-unwanted
                    part: kid.enrolled, whole  | part: kid.enrolled +, whole    | /indicators/PRE.X/part cannot-read
                    source: 示例文件           | when: kid.enrolled + 1, source: 示例文件 | /indicators/PRE.X/when wrong-type
                    code: OTHER                | code: CARE                     | code-taken
                    1000 * fund.spent          | hw.ok                          | /forms/CARE/rules/0/check unknown-element
                    """)
    void a_mistake_is_named_and_stops_the_start(String sound, String broken, String named) {
        String yaml = SOUND.replace(sound, broken);
        assertThat(yaml).isNotEqualTo(SOUND);

        if (named.equals("part-of-two-is-fine")) {
            assertThat(read(yaml).form("OTHER")).isPresent();
        } else {
            assertThatThrownBy(() -> read(yaml))
                    .isInstanceOf(BrokenCatalogue.class)
                    .hasMessageContaining(named);
        }
    }

    @Test
    void every_mistake_is_named_at_once() {
        String yaml =
                SOUND.replace("part: kid.enrolled,", "part: kid.one,")
                        .replace("elements: [hw.ok]", "elements: [hw.two]");

        assertThatThrownBy(() -> read(yaml))
                .hasMessageContaining("kid.one")
                .hasMessageContaining("hw.two");
    }

    private static String words(Catalogue catalogue, String code) {
        return catalogue.indicator(code).orElseThrow().words();
    }

    private static Catalogue read(String yaml) {
        return Catalogue.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                LocalDate.of(2026, 9, 1));
    }
}
