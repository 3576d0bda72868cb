package cn.duban.school.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be, what lacks its paper, and what is not the caller's to change.
@DubanTest
class RefusedChangesTests extends OnThreeSchools {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rename | "name": "园"                       | /name       | school-name
                    rename | "name": "变更学校ONE"              | /name       | same-name
                    move   | "unit": "990599"                   | /unit       | unknown-unit
                    move   | "unit": "990501"                   | /unit       | same-unit
                    reopen | "unit": null                       | /on         | open-already
                    merge  | "schools": []                      | /schools    | merge-schools
                    merge  | "schools": ["ONE"]                 | /schools/0  | merge-itself
                    merge  | "schools": ["TWO", "TWO"]          | /schools/1  | merge-twice
                    merge  | "schools": ["2199777777"]          | /schools/0  | unknown-school
                    split  | "into": []                         | /into       | split-into
                    split  | "into": [{"school": "TWO"}]        | /into/0/school | code-taken
                    split  | "into": [{"school": "12"}]         | /into/0/school | school-code
                    recode | "school": "TWO"                    | /school     | code-taken
                    recognition | "to": "2029-08-31"            | /school     | recognition-ownership
                    """)
    void the_impossible_is_refused_with_its_place_and_what_is_possible(
            String operation, String more, String at, String code) {
        String asked = more.replace("ONE", one).replace("TWO", two);
        Answer refused = post(one, operation, asked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("change-refused");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo(at);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(school(one).get("profiles")).hasSize(1);
    }

    @Test
    void a_change_without_day_document_or_reason_is_refused_with_all_three() {
        Answer refused = bureau.post("/api/v1/schools/%s/close".formatted(one), "{}");
        assertThat(refused.json().findValuesAsString("at"))
                .containsExactly("/on", "/document", "/reason");
        Answer early =
                bureau.post("/api/v1/schools/%s/close".formatted(one), paper("2001-01-01", ""));
        assertThat(early.json().at("/errors/0/message").asString()).contains("自 2010-09-01 起开办");
    }

    @Test
    void staff_of_a_unit_change_only_its_schools_and_see_only_their_operations() {
        put(two, "990502", "211");
        var ofSecond =
                calls.with(
                        c -> c.subject("乙").claim("unit", "990502"),
                        "register:read",
                        "register:write");
        assertThat(ofSecond.post(path(one, "close"), paper("2020-09-01", "")).status())
                .isEqualTo(404);
        String asked = paper("2020-09-01", ", \"schools\": [\"%s\"]".formatted(one));
        Answer merge = ofSecond.post(path(two, "merge"), asked);
        assertThat(merge.json().at("/errors/0/code").asString()).isEqualTo("unknown-school");
        assertThat(ofSecond.post(path(one, "merge"), asked).status()).isEqualTo(404);
        String id = post(one, "close", "\"unit\": null").json().get("operation").asString();
        assertThat(ofSecond.get("/api/v1/register/operations/" + id).status()).isEqualTo(404);
        assertThat(ofSecond.post("/api/v1/register/operations/" + id + "/undo", "{}").status())
                .isEqualTo(404);
        assertThat(
                        ofSecond.get("/api/v1/register/operations?school=" + one)
                                .json()
                                .get("total")
                                .asInt())
                .isZero();
    }
}
