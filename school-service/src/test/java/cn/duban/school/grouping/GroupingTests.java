package cn.duban.school.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Groupings over HTTP and as the world hears of them.
@DubanTest
class GroupingTests {
    private static final String REGISTER = "duban.school.register";
    private static final String ONE = "2199700001";
    private static final String TWO = "2199700002";
    private static final String THREE = "2199700003";

    @Autowired private TestCalls calls;
    private TestCalls.As bureau;

    @BeforeEach
    void register() {
        bureau = calls.as("register:read", "register:write");
        String school =
                "{\"school\":\"%s\",\"name\":\"分组小学\",\"from\":\"2010-09-01\",\"unit\":\"990701\",\"kind\":\"211\",\"sponsor\":\"831\",\"ownership\":\"PUBLIC\",\"area\":\"111\"}";
        bureau.post(
                "/api/v1/register/import",
                """
                {"units": [{"unit": "9907", "name": "分组市", "level": "CITY"},
                           {"unit": "990701", "name": "分组区", "level": "DISTRICT", "parent": "9907"},
                           {"unit": "99070101", "name": "分组镇", "level": "TOWN", "parent": "990701"}],
                 "schools": [%s, %s, %s]}
                """
                        .formatted(
                                school.formatted(ONE),
                                school.formatted(TWO),
                                school.formatted(THREE)));
    }

    @Test
    void a_school_belongs_to_several_groupings_each_from_its_own_day() {
        group("990701-JT01", "集团");
        group("990701-XQ01", "DISTRICT_OF_SCHOOLS");
        members("990701-JT01", "2015-09-01", "\"add\":[\"%s\",\"%s\"]".formatted(ONE, TWO));
        members("990701-XQ01", "2018-09-01", "\"add\":[\"%s\"]".formatted(ONE));
        members("990701-JT01", "2020-09-01", "\"remove\":[\"%s\"]".formatted(ONE));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> last(ONE).data().at("/profiles").size() == 4);
        JsonNode profiles = last(ONE).data().get("profiles");
        assertThat(profiles.valueStream().map(p -> p.get("from").asString()))
                .containsExactly("2010-09-01", "2015-09-01", "2018-09-01", "2020-09-01");
        assertThat(profiles.valueStream().map(p -> p.path("groups").toString()))
                .containsExactly(
                        "",
                        "[\"990701-JT01\"]",
                        "[\"990701-JT01\",\"990701-XQ01\"]",
                        "[\"990701-XQ01\"]");
        Contracts.assertFollows(REGISTER, "school.school-registered.v1", last(ONE).toJson());
        assertThat(names("990701-JT01", "2016-01-01")).containsExactly(ONE, TWO);
        assertThat(names("990701-JT01", "2021-01-01")).containsExactly(TWO);
        assertThat(bureau.get("/api/v1/schools?group=990701-XQ01").json().get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_grouping_is_told_as_a_unit_of_its_own_level_and_its_end_as_well() {
        group("990701-ZR09", "INSPECTION");
        members("990701-ZR09", "2019-09-01", "\"add\":[\"%s\"]".formatted(THREE));
        bureau.delete("/api/v1/register/groupings/990701-ZR09?on=2021-09-01");
        await().atMost(Duration.ofSeconds(10)).until(() -> last("990701-ZR09").data().has("until"));
        CloudEvent said = last("990701-ZR09");
        Contracts.assertFollows(REGISTER, "school.unit-registered.v1", said.toJson());
        assertThat(said.data().get("level").asString()).isEqualTo("GROUPING");
        assertThat(said.data().get("grouping").asString()).isEqualTo("INSPECTION");
        assertThat(said.data().get("parent").asString()).isEqualTo("990701");
        assertThat(said.data().get("until").asString()).isEqualTo("2021-08-31");
        assertThat(names("990701-ZR09", "2020-01-01")).containsExactly(THREE);
        assertThat(names("990701-ZR09", "2021-09-01")).isEmpty();
        Answer late =
                bureau.post(
                        "/api/v1/register/groupings/990701-ZR09/members",
                        "{\"on\":\"2022-01-01\",\"add\":[\"%s\"]}".formatted(ONE));
        assertThat(late.code()).isEqualTo("grouping-refused");
    }

    @Test
    void the_same_members_again_change_nothing_and_an_unknown_school_is_named() {
        group("990701-QT01", "OTHER");
        String both = "\"add\":[\"%s\",\"2199799999\"]".formatted(THREE);
        assertThat(members("990701-QT01", "2019-09-01", both).json().toString())
                .contains("CHANGED", "unknown-school", "/add/1");
        assertThat(members("990701-QT01", "2019-09-01", both).json().at("/0/verdict").asString())
                .isEqualTo("UNCHANGED");
    }

    @Test
    void a_wrong_grouping_is_refused_with_every_place() {
        Answer refused =
                bureau.put(
                        "/api/v1/register/groupings/990701",
                        "{\"name\":\"\",\"kind\":\"班级\",\"parent\":\"99070101\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsString("at"))
                .containsExactly("/grouping", "/name", "/kind", "/parent");
        assertThat(bureau.get("/api/v1/register/groupings/nothing").code())
                .isEqualTo("no-such-grouping");
    }

    @Test
    void staff_of_another_unit_see_no_grouping_of_this_one() {
        group("990701-JT02", "GROUP");
        var other =
                calls.with(
                        c -> c.subject("乙").claim("unit", "99070101"),
                        "register:read",
                        "register:write");
        assertThat(other.get("/api/v1/register/groupings").json()).isEmpty();
        assertThat(other.get("/api/v1/register/groupings/990701-JT02").status()).isEqualTo(404);
        assertThat(
                        other.put(
                                        "/api/v1/register/groupings/990701-JT02",
                                        "{\"name\":\"夺\",\"kind\":\"GROUP\",\"parent\":\"99070101\"}")
                                .status())
                .isEqualTo(404);
        assertThat(
                        other.post(
                                        "/api/v1/register/groupings/990701-JT02/members",
                                        "{\"add\":[\"%s\"]}".formatted(ONE))
                                .status())
                .isEqualTo(404);
        assertThat(other.delete("/api/v1/register/groupings/990701-JT02").status()).isEqualTo(404);
    }

    private void group(String code, String kind) {
        Answer put =
                bureau.put(
                        "/api/v1/register/groupings/" + code,
                        "{\"name\":\"示例%s\",\"kind\":\"%s\",\"parent\":\"990701\"}"
                                .formatted(code, kind));
        assertThat(put.status()).isEqualTo(200);
    }

    private Answer members(String code, String on, String more) {
        Answer moved =
                bureau.post(
                        "/api/v1/register/groupings/%s/members".formatted(code),
                        "{\"on\":\"%s\",%s}".formatted(on, more));
        assertThat(moved.status()).isEqualTo(200);
        return moved;
    }

    private List<String> names(String code, String on) {
        return bureau.get("/api/v1/register/groupings/%s?on=%s".formatted(code, on))
                .json()
                .get("members")
                .valueStream()
                .map(m -> m.get("school").asString())
                .toList();
    }

    private static CloudEvent last(String key) {
        return TestTopics.read(REGISTER).stream()
                .filter(r -> r.key().equals(key))
                .map(r -> CloudEvent.parse(r.value()))
                .reduce((_, later) -> later)
                .orElseGet(() -> Contracts.example(REGISTER, "school.unit-registered.v1"));
    }
}
