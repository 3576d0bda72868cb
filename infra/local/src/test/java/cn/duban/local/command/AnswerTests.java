package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerTests {

    @Test
    void a_receipt_without_refusals_is_accepted() {
        Answer answer = Answer.of(201, "{\"receipt\":\"R0199\",\"errors\":[]}");
        assertThat(answer.isAccepted()).isTrue();
        assertThat(answer.lines()).containsExactly("回执 R0199");
    }

    @Test
    void good_rows_are_kept_and_each_bad_one_is_named_with_place_code_and_sentence() {
        Answer answer =
                Answer.of(
                        207,
                        """
                        {"receipt": "R0199", "sent": 3, "accepted": 2, "refused": 1, "errors": [
                          {"at": "/rows/2/values/fit.pass", "code": "above-denominator",
                           "message": "合格人数 101 大于参测人数 100。", "suggestion": "请核对参测人数"}]}
                        """);
        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.lines())
                .containsExactly(
                        "回执 R0199，接受 2 条，退回 1 条",
                        "  /rows/2/values/fit.pass  above-denominator  合格人数 101 大于参测人数 100。（请核对参测人数）");
    }

    @Test
    void a_problem_is_shown_with_its_code_title_and_places() {
        Answer answer =
                Answer.of(
                        400,
                        """
                        {"code": "malformed-json", "title": "请求无法读取", "detail": "第1行第3列处不是合法的JSON。",
                         "errors": [{"at": "/", "code": "not-json", "message": "不是合法的JSON。"}]}
                        """);
        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.lines())
                .containsExactly(
                        "✗ malformed-json 请求无法读取 第1行第3列处不是合法的JSON。", "  /  not-json  不是合法的JSON。");
    }

    @Test
    void an_answer_that_is_no_json_still_says_its_status() {
        assertThat(Answer.of(502, "<html>").lines()).containsExactly("✗ HTTP 502 没有被接受");
    }
}
