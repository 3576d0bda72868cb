package cn.duban.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.indicator.PushProblem.MalformedJson;
import cn.duban.starter.problem.Violation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 逻辑检查 — each fault of a row is named at its place, and good rows are kept beside it.
class VerdictsTests {

    private static final String GOOD =
            """
            {"rows":[{"school":"2199000001","form":"FITNESS","period":"2025-2026","values":
             {"fit.due":1010,"fit.tested":1001,"fit.excellent":100,"fit.good":300,"fit.pass":551,"fit.fail":50}}]}
            """;

    @Test
    void a_sound_row_is_accepted_with_its_numbers_as_text() {
        Verdicts verdicts = check(GOOD, null);

        assertThat(verdicts.objections()).isEmpty();
        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.accepted().getFirst().row().values())
                .containsEntry("fit.tested", "1001")
                .containsEntry("fit.pass", "551");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2199000001"        | 2199000009"          | /rows/0/school               | unknown-school
                    2199000001"        | 2199000002"          | /rows/0/school               | school-not-open
                    2199000001"        | 1199000017"          | /rows/0/form                 | form-not-for-this-kind
                    FITNESS            | FITNES               | /rows/0/form                 | unknown-form
                    2025-2026          | 2023-2024            | /rows/0/period               | period-unknown
                    2025-2026          | 2025-2027            | /rows/0/period               | period-unknown
                    2025-2026          | 2026-spring          | /rows/0/period               | period-wrong-type
                    2025-2026          | 2024-2025            | /rows/0/period               | period-closed
                    2025-2026          | 2026-2027            | /rows/0/period               | period-closed
                    "fit.fail":50      | "fit.fails":50       | /rows/0/values/fit.fails     | unknown-element
                    ,"fit.fail":50     | ''                   | /rows/0/values/fit.fail      | missing-element
                    "fit.fail":50      | "fit.fail":null      | /rows/0/values/fit.fail      | missing-element
                    "fit.fail":50      | "fit.fail":"五十"     | /rows/0/values/fit.fail      | not-a-number
                    "fit.fail":50      | "fit.fail":50.5      | /rows/0/values/fit.fail      | not-a-number
                    "fit.fail":50      | "fit.fail":[50]      | /rows/0/values/fit.fail      | not-a-number
                    "fit.fail":50      | "fit.fail":true      | /rows/0/values/fit.fail      | not-a-number
                    "fit.fail":50      | "fit.fail":-50       | /rows/0/values/fit.fail      | negative
                    "fit.fail":50      | "fit.fail":1e400     | /rows/0/values/fit.fail      | too-large
                    "fit.due":1010     | "fit.due":1000       | /rows/0/values/fit.tested    | numerator-above-denominator
                    "fit.fail":50      | "fit.fail":51        | /rows/0/values/fit.excellent | sums-do-not-match
                    "form":            | "from":              | /rows/0/from                 | row-unreadable
                    "values":          | "withdrawn":1,"values": | /rows/0/withdrawn         | row-unreadable
                    """)
    void each_fault_is_named_at_its_place(String sound, String wrong, String at, String code) {
        String body = GOOD.replace(sound, wrong);
        assertThat(body).isNotEqualTo(GOOD);

        Verdicts verdicts = check(body, null);

        assertThat(verdicts.accepted()).isEmpty();
        assertThat(verdicts.objections())
                .anySatisfy(v -> {
                    assertThat(v.code()).isEqualTo(code);
                    assertThat(v.at()).isEqualTo(at);
                    assertThat(v.message()).containsPattern("\\p{IsHan}");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2199000009, 2199000001",
        "21990000O1, 2199000001",
        "FITNES, FITNESS",
        "fit.fial, fit.fail"
    })
    void the_nearest_code_is_suggested(String wrong, String meant) {
        String body = GOOD.replaceFirst(Pattern.quote(meant), wrong);

        assertThat(check(body, null).objections())
                .extracting(Violation::suggestion)
                .contains(meant);
    }

    @Test
    void a_school_sends_its_own_rows_without_naming_itself() {
        Verdicts verdicts = check(GOOD.replace("\"school\":\"2199000001\",", ""), "2199000001");

        assertThat(verdicts.accepted()).extracting("school").containsExactly("2199000001");
    }

    @Test
    void to_a_school_the_others_do_not_exist() {
        Verdicts verdicts = check(GOOD, "1199000017");

        assertThat(verdicts.objections()).extracting(Violation::code).contains("unknown-school");
        assertThat(verdicts.objections())
                .allSatisfy(v -> assertThat(v.suggestion()).isNotEqualTo("2199000001"));
    }

    @Test
    void good_rows_are_kept_beside_bad_ones_and_the_counts_add_up() {
        String bad = GOOD.replace("2025-2026", "2024-2025");
        String both =
                GOOD.strip().substring(0, GOOD.strip().length() - 2)
                        + ","
                        + bad.strip().substring(9);

        Verdicts verdicts = check(both, null);

        assertThat(verdicts.sent()).isEqualTo(2);
        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.refused()).isEqualTo(1);
        assertThat(verdicts.objections()).extracting(Violation::at).containsOnly("/rows/1/period");
    }

    @Test
    void of_two_rows_about_the_same_the_second_is_refused() {
        String body = GOOD.strip();
        String twice = body.substring(0, body.length() - 2) + "," + body.substring(9);

        Verdicts verdicts = check(twice, null);

        assertThat(verdicts.accepted()).hasSize(1);
        assertThat(verdicts.objections())
                .extracting(Violation::code)
                .containsExactly("duplicate-row");
    }

    @Test
    void a_withdrawal_needs_no_values() {
        String body =
                """
                {"rows":[{"school":"2199000001","form":"FITNESS","period":"2025-2026","withdrawn":true}]}
                """;

        assertThat(check(body, null).accepted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0", "1, 1", "\"是\", 1", "\"否\", 0"})
    void yes_and_no_become_one_and_nought(String written, String kept) {
        String body =
                """
                {"rows":[{"school":"2199000001","form":"BURDEN","period":"2026-spring",
                 "values":{"asv.offer":%s,"hw.ok":true}}]}
                """
                        .formatted(written);

        assertThat(check(body, null).accepted().getFirst().row().values())
                .containsEntry("asv.offer", kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"rows\":{}}",
                "{\"rows\":[}",
                "{\"rows\":[]} x",
                "\"rows\"",
                "{\"rows\":[[[[[[[[[[[[1]]]]]]]]]]]]}",
                "{\"rows\":[{\"a\":1,\"a\":2}]}"
            })
    void what_is_no_push_is_refused_as_a_whole(String body) {
        assertThatThrownBy(() -> new APush().json(body)).isInstanceOf(MalformedJson.class);
    }

    private static Verdicts check(String body, @Nullable String ownSchool) {
        return new APush().from(ownSchool).json(body);
    }
}
