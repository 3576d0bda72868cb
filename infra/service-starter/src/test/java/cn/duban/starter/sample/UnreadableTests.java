package cn.duban.starter.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.messaging.DeadLetters;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.RawCall;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// What cannot be read is refused with its place and with what may stand there, never with the name
/// of a class.
@DubanTest
class UnreadableTests {
    @Autowired TestCalls calls;
    @Autowired Environment environment;

    @BeforeAll
    static void topics() {
        TestTopics.create(3, "duban.sample.notes");
        TestTopics.create(1, DeadLetters.topicOf("sample-service"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ?mood=MERY              | mood | unknown-word | CALM、MERRY、GRUMPY | MERRY
                    ?on=2026-13-01          | on   | not-a-date   | 日期              | 2026-03-01
                    ?size=many              | size | not-a-number | 整数              | 20
                    /gathered?mood=MERY     | mood | unknown-word | CALM、MERRY、GRUMPY | MERRY
                    /gathered?any=CALM,GRUMP| any  | unknown-word | CALM、MERRY、GRUMPY | GRUMPY
                    /gathered?on=1.3.2026   | on   | not-a-date   | 日期              | 2026-03-01
                    """)
    void a_parameter_is_named_with_the_words_or_the_form_it_takes(
            String query, String at, String code, String words, String suggestion) {
        Answer answer = calls.as("note:read").get("/api/v1/moods" + query);
        assertSaid(answer, "invalid-parameter", at, code, words, suggestion);
        assertThat(answer.json().path("detail").asString()).contains("参数 " + at, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"mood":"calmm"}      | /mood     | unknown-word | CALM、MERRY、GRUMPY | CALM
                    {"on":"三月一日"}     | /on       | not-a-date   | 三月一日            | 2026-03-01
                    {"on":{}}             | /on       | not-a-date   | 日期                | 2026-03-01
                    {"share":"九成"}      | /share    | not-a-number | 九成                | 95.5
                    {"counts":[1,"two"]}  | /counts/1 | not-a-number | two                 | 20
                    """)
    void a_field_of_a_body_is_named_by_its_pointer_in_the_same_way(
            String body, String at, String code, String words, String suggestion) {
        Answer answer = calls.as("note:read").post("/api/v1/moods", body);
        assertSaid(answer, "malformed-json", at, code, words, suggestion);
        assertThat(answer.json().path("detail").asString()).contains(at, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"counts":"two"}  | /counts | 此处应为列表
                    {"note":["甲"]}    | /note   | 此处应为文字
                    {"more":"甲"}      | /more   | 此处应为对象
                    []                | /       | 请求内容应为对象
                    "甲"               | /       | 请求内容应为对象
                    """)
    void a_value_of_another_shape_is_told_which_shape_stands_there(
            String body, String at, String words) {
        Answer answer = calls.as("note:read").post("/api/v1/moods", body);
        assertThat(answer.code()).isEqualTo("malformed-json");
        assertThat(answer.json().at("/errors/0/at").asString()).isEqualTo(at);
        assertThat(answer.json().at("/errors/0/message").asString()).startsWith(words);
        assertFilled(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    ''                | 请求没有内容
                    {"mood":"CA       | 第1行第\\d+列处不是合法的JSON
                    {"counts":[1,     | 第1行第\\d+列处不是合法的JSON
                    nonsense          | 第1行第\\d+列处不是合法的JSON
                    {"colour":1}      | 没有名为“colour”的字段
                    """)
    void what_is_no_sound_json_is_said_in_one_whole_sentence(String body, String words) {
        Answer answer = calls.as("note:read").post("/api/v1/moods", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString())
                .startsWith("请求内容无法读取。")
                .containsPattern(words)
                .endsWith("。");
        assertFilled(answer);
    }

    @Test
    void an_address_with_bare_chinese_characters_is_refused_in_chinese_and_not_by_a_page() {
        String said = RawCall.get(environment, "/api/v1/notes/示例区");
        assertThat(said)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"request-unreadable\"", "百分号编码")
                .doesNotContain("<html");
    }

    private static void assertSaid(
            Answer answer, String code, String at, String fault, String words, String suggestion) {
        String body = new String(answer.body(), UTF_8);
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("at").asString()).isEqualTo(at);
        assertThat(error.path("code").asString()).isEqualTo(fault);
        assertThat(error.path("message").asString()).contains(words);
        assertThat(error.path("suggestion").asString()).isEqualTo(suggestion);
        assertThat(body).doesNotContain("duban.starter", "java.", "Exception", "Failed to");
        assertFilled(answer);
    }

    private static void assertFilled(Answer answer) {
        assertThat(new String(answer.body(), UTF_8)).doesNotContainPattern("\\{\\d");
    }
}
