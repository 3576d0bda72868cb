package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each kind of mistake is refused with its code and its place.
class CatalogueTests {

    private static final String SOUND =
            """
            dimensions:
              - {code: 性别, members: [男, 女]}
            elements:
              - {code: kid.enrolled, name: 在园幼儿数, unit: 人, type: INT, dimensions: [性别]}
              - {code: fund.spent, name: 经费支出, unit: 元, type: DECIMAL, maximum: 1000000}
              - {code: hw.ok, name: 作业达标, unit: 是否, type: BOOL}
              - {code: pop.all, name: 常住人口, unit: 人, type: INT, scope: UNIT}
              - {code: spare.one, name: 备用, unit: 人, type: INT, asOf: 09-01}
            forms:
              - code: CARE
                name: 示例报表
                period: TERM
                kinds: ["111"]
                elements: [kid.enrolled, fund.spent]
                rules:
                  - {check: kid.enrolled <= 1000 * fund.spent, says: 示例规则}
              - {code: OTHER, name: 另一报表, period: TERM, kinds: ["211"], elements: [hw.ok]}
              - {code: PEOPLE, name: 人口, period: SCHOOL_YEAR, scope: UNIT, elements: [pop.all]}
            indicators:
              - {code: PRE.X, name: 示例指标, unit: "%", better: HIGHER, form: CARE,
                 finalizer: RATIO, part: kid.enrolled, whole: 2 * kid.enrolled, source: 示例文件}
              - {code: PRE.Z, name: 示例分布, unit: 元, better: LOWER, form: CARE, finalizer: HISTOGRAM,
                 part: fund.spent, whole: kid.enrolled, source: 示例文件,
                 parameters: {edges: [0, 100, 200], quantile: 0.5}}
              - {code: PRE.K, name: 示例多项, unit: "%", better: HIGHER, form: CARE, finalizer: K_OF_N,
                 measuredBy: [PRE.X], parameters: {atLeast: 1}, source: 示例文件}
            thresholds:
              - {code: PRE.X-1, indicator: PRE.X, level: NATIONAL, op: GE, value: 80, from: 2020-01-01, document: 示例文件}
            """;

    @Test
    void a_sound_file_is_read() {
        assertThat(read(SOUND).indicator("PRE.X")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    part: kid.enrolled, whole       | part: kid.enroled, whole            | /indicators/PRE.X/part unknown-element kid.enrolled
                    part: kid.enrolled, whole       | part: kid.enrolled +, whole         | /indicators/PRE.X/part cannot-read
                    whole: 2 * kid.enrolled         | whole: kid.enrolled - kid.enrolled  | /indicators/PRE.X/whole division-by-zero
                    whole: 2 * kid.enrolled         | whole: kid.enrolled / 0             | /indicators/PRE.X/whole division-by-zero
                    whole: 2 * kid.enrolled         | whole: spare.one                    | /indicators/PRE.X not-asked
                    whole: 2 * kid.enrolled         | whole: pop.all                      | /indicators/PRE.X/inputs period-mix
                    finalizer: RATIO, part: kid.enrolled, whole: 2 * kid.enrolled | finalizer: RATIO, part: kid.enrolled | /indicators/PRE.X/whole whole-needed
                    finalizer: RATIO                | finalizer: SUM                      | /indicators/PRE.X/whole whole-unwanted
                    form: CARE,\\n     finalizer: RATIO | form: CAER,\\n     finalizer: RATIO | /indicators/PRE.X/form unknown-form CARE
                    finalizer: RATIO                | when: kid.enrolled + 1, finalizer: RATIO | /indicators/PRE.X/when wrong-type
                    finalizer: RATIO                | when: "kid.enrolled > 5 && kid.enrolled < 3", finalizer: RATIO | /indicators/PRE.X/when never-holds
                    finalizer: RATIO                | when: fund.spent > 1000000, finalizer: RATIO | /indicators/PRE.X/when never-holds
                    finalizer: RATIO                | cuts: [年级], finalizer: RATIO      | /indicators/PRE.X/cuts/0 no-such-cut
                    part: fund.spent, whole         | cuts: [性别], part: fund.spent, whole | /indicators/PRE.Z/cuts/0 no-such-cut
                    finalizer: RATIO                | stages: [PRIMARY], finalizer: RATIO | /indicators/PRE.X/stages no-stage-rows
                    finalizer: RATIO                | aliases: [示例分布], finalizer: RATIO | /indicators/PRE.Z/name alias-taken
                    parameters: {edges: [0, 100, 200], quantile: 0.5} | parameters: {quantile: 0.5} | /indicators/PRE.Z/parameters/edges parameter-missing
                    parameters: {edges: [0, 100, 200], quantile: 0.5} | parameters: {edges: [0, 200, 100], quantile: 0.5} | /indicators/PRE.Z/parameters/edges parameter-wrong
                    parameters: {edges: [0, 100, 200], quantile: 0.5} | parameters: {edges: [0, 100, 200], quantile: 0.5, counts: [kid.enrolled]} | /indicators/PRE.Z/parameters/counts parameter-wrong
                    measuredBy: [PRE.X]             | measuredBy: [PRE.K]                 | /indicators/PRE.K/measuredBy/0 circular-reference
                    measuredBy: [PRE.X]             | measuredBy: [PRE.Q]                 | /indicators/PRE.K/measuredBy/0 unknown-indicator PRE.K
                    measuredBy: [PRE.X]             | measuredBy: [PRE.Z]                 | /indicators/PRE.K/measuredBy/0 parameter-wrong
                    code: PRE.X, name               | code: pre.x, name                   | /indicators/pre.x/code code-invalid
                    code: OTHER                     | code: CARE                          | /forms/CARE/code code-taken
                    elements: [hw.ok]               | elements: [hw.okay]                 | /forms/OTHER/elements/0 unknown-element hw.ok
                    kinds: ["211"], elements: [hw.ok] | kinds: ["111"], elements: [hw.ok, kid.enrolled] | /forms/OTHER/elements/1 asked-elsewhere CARE
                    elements: [hw.ok]               | elements: [pop.all]                 | /forms/OTHER/elements/0 scope-mixed
                    1000 * fund.spent               | hw.ok                               | /forms/CARE/rules/0 unknown-element
                    kid.enrolled <= 1000 * fund.spent | kid.enrolled < 0                  | /forms/CARE/rules/0 never-holds
                    kid.enrolled <= 1000 * fund.spent | kid.enrolled + fund.spent         | /forms/CARE/rules/0 wrong-type
                    dimensions: [性别]              | dimensions: [性]                    | /elements/kid.enrolled/dimensions/0 unknown-dimension
                    members: [男, 女]               | members: [男]                       | /dimensions/性别/members parameter-wrong
                    members: [男, 女]               | members: [男, "女 生"]              | /dimensions/性别/members/1 code-invalid
                    kinds: ["211"], elements: [hw.ok] | kinds: ["小学"], elements: [hw.ok] | /forms/OTHER/kinds parameter-wrong
                    finalizer: RATIO                | decimals: 9, finalizer: RATIO       | /indicators/PRE.X/decimals parameter-wrong
                    asOf: 09-01                     | asOf: 13-01                         | /elements/spare.one/asOf parameter-wrong
                    indicator: PRE.X, level         | indicator: PRE.Y, level             | /thresholds/PRE.X-1/indicator unknown-indicator
                    from: 2020-01-01                | from: 2020-01-01, until: 2019-01-01 | /thresholds/PRE.X-1/until dates-wrong
                    name: 另一报表, period          | name: "", period                    | /forms/OTHER/name field-missing
                    """)
    void a_mistake_is_named_with_its_place(String sound, String broken, String named) {
        String yaml = SOUND.replace(lines(sound), lines(broken));
        assertThat(yaml).isNotEqualTo(SOUND);

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOfSatisfying(
                        BrokenCatalogue.class,
                        e ->
                                assertThat(
                                                e.mistakes().stream()
                                                        .map(m ->
                                                                "%s %s %s"
                                                                        .formatted(
                                                                                m.at(),
                                                                                m.code(),
                                                                                m.suggestion()))
                                                        .collect(Collectors.joining("\n")))
                                        .contains(named));
    }

    @Test
    void every_mistake_is_named_at_once_in_chinese() {
        String yaml =
                SOUND.replace("part: kid.enrolled,", "part: kid.one,")
                        .replace("whole: 2 * kid.enrolled", "whole: kid.two")
                        .replace("elements: [hw.ok]", "elements: [hw.two]");

        assertThatThrownBy(() -> read(yaml))
                .hasMessageContaining("没有代码为“kid.one”的要素")
                .hasMessageContaining("没有代码为“kid.two”的要素")
                .hasMessageContaining("没有代码为“hw.two”的要素");
    }

    @Test
    void asking_twice_is_refused_with_the_form_and_period_where_it_is_held() {
        String yaml =
                SOUND.replace(
                        "kinds: [\"211\"], elements: [hw.ok]",
                        "kinds: [\"111\", \"211\"], elements: [fund.spent]");

        assertThatThrownBy(() -> read(yaml))
                .hasMessageContaining("要素“fund.spent”已由报表“示例报表”（CARE，学期）向同类学校收集");
    }

    @Test
    void a_part_reported_by_one_kind_of_school_may_be_asked_of_another() {
        String yaml = SOUND.replace("elements: [hw.ok]", "elements: [fund.spent, hw.ok]");

        assertThat(read(yaml).form("OTHER")).isPresent();
    }

    @Test
    void periods_are_mixed_only_by_a_rule() {
        String latest = "inputs: [{form: PEOPLE, asOf: LATEST}]";
        String yaml =
                SOUND.replace("whole: 2 * kid.enrolled", "whole: pop.all, " + latest)
                        .replace("measuredBy: [PRE.X]", latest + ", measuredBy: [PRE.X]");

        assertThat(read(yaml).indicator("PRE.X").orElseThrow().definition().inputs())
                .extracting(Input::asOf)
                .containsExactly(Input.AsOf.SAME, Input.AsOf.LATEST);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    示例高考上线率,       true
                    示例中考成绩优分率,   true
                    学业水平合格性考试合格率, false
                    示例巩固率,           false
                    """)
    void what_names_exam_results_is_restricted_whatever_its_entry_says(
            String name, boolean restricted) {
        String yaml = SOUND.replace("name: 示例指标", "name: " + name);

        assertThat(read(yaml).indicator("PRE.X").orElseThrow().restricted()).isEqualTo(restricted);
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private static Catalogue read(String yaml) {
        return Catalogue.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                LocalDate.of(2026, 9, 1));
    }
}
