package cn.duban.indicator.review;

import static cn.duban.indicator.review.QualityDistrict.BEFORE;
import static cn.duban.indicator.review.QualityDistrict.TERM;
import static cn.duban.indicator.review.QualityDistrict.push;
import static cn.duban.indicator.review.QualityDistrict.row;
import static cn.duban.indicator.review.QualityDistrict.school;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// 审核 and 补报 over HTTP, from a school's push to the events that tell it.
@DubanTest
class ReviewServiceTests {

    private static final int SCHOOLS = 41;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired private TestCalls calls;
    @Autowired private Reviews reviews;
    private QualityDistrict district;

    @BeforeAll
    static void district() {
        QualityDistrict.said(SCHOOLS);
    }

    @BeforeEach
    void open() {
        district = new QualityDistrict(calls);
        district.open(SCHOOLS);
    }

    @Test
    void a_reviewer_sees_a_row_beside_last_period_and_the_numbers_approved_before() {
        push(district.of(school(1)), "", row(school(1), 300, 90).replace(TERM, BEFORE));
        push(
                district.of(school(1)),
                "",
                row(school(1), 310, 100).replace("}}", "},\"explanation\":\"并入教学点\"}"));
        JsonNode seen = seen(school(1));
        assertThat(seen.at("/row/stateName").asString()).isEqualTo("待审");
        assertThat(seen.at("/row/explanation").asString()).isEqualTo("并入教学点");
        JsonNode myopia = cell(seen, "vis.myopia");
        assertThat(myopia.path("value").asString()).isEqualTo("100");
        assertThat(myopia.path("lastPeriod").asString()).isEqualTo("90");
        assertThat(myopia.path("sinceLastPeriod").asString()).isEqualTo("10");
        assertThat(myopia.has("changed")).isFalse();

        assertThat(approve(district.reviewer(), school(1)).status()).isEqualTo(200);
        assertThat(seen(school(1)).at("/row/stateName").asString()).isEqualTo("已通过");
        district.push(school(1), 310, 120);
        JsonNode changed = seen(school(1));
        assertThat(changed.at("/row/stateName").asString()).isEqualTo("待审");
        assertThat(cell(changed, "vis.myopia").path("lastApproved").asString()).isEqualTo("100");
        assertThat(cell(changed, "vis.myopia").path("changed").asBoolean()).isTrue();
        assertThat(cell(changed, "vis.due").path("changed").asBoolean(true)).isFalse();
    }

    @Test
    void nobody_approves_a_number_of_his_own_nor_one_he_has_not_seen() {
        push(district.admin(), "", row(school(2), 200, 60));
        Answer own = approve(district.admin(), school(2));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("own-number");
        assertThat(approve(district.reviewer(), school(2)).status()).isEqualTo(200);

        String before = seen(school(2)).at("/row/receipt").asString();
        district.push(school(2), 200, 61);
        Answer stale = post(district.reviewer(), school(2), "approve", receipt(before));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("row-changed");
        assertThat(approve(district.admin(), school(2)).status()).isEqualTo(200);
    }

    @Test
    void a_returned_cell_reaches_the_school_and_is_cleared_by_a_corrected_number() {
        String own = school(3);
        district.push(own, 400, 300);
        JsonNode returned = giveBack(own, "\"days\":3").json();
        assertThat(returned.at("/row/stateName").asString()).isEqualTo("已退回");
        assertThat(approve(district.reviewer(), own).code()).isEqualTo("still-returned");

        JsonNode mine = district.of(own).get("/api/v1/reviews/returned").json();
        assertThat(mine.path("total").asInt()).isEqualTo(1);
        assertThat(mine.at("/items/0/elementName").asString()).isEqualTo("筛查性近视人数");
        assertThat(mine.at("/items/0/returned/reason").asString()).isEqualTo("请核对");
        assertThat(mine.at("/items/0/returned/due").asString())
                .isEqualTo(LocalDate.now(java.time.Clock.system(BEIJING)).plusDays(3).toString());
        JsonNode others = district.of(school(4)).get("/api/v1/reviews/returned").json();
        assertThat(others.path("total").asInt()).isZero();
        assertThat(district.of(school(4)).get(path(own)).status()).isEqualTo(404);
        follows("indicator.cell-returned.v1", own);
        assertThat(cellsBack(own)).isEqualTo(1);
        assertThat(cellsBack(school(4))).isZero();

        district.push(own, 400, 130);
        assertThat(cellsBack(own)).isZero();
        assertThat(seen(own).at("/row/stateName").asString()).isEqualTo("待审");
        assertThat(district.of(own).get("/api/v1/reviews/returned").json().path("total").asInt())
                .isZero();
        await().atMost(30, SECONDS).until(() -> stamps(own).contains("更正"));
        JsonNode answered = follows("indicator.cell-answered.v1", own);
        assertThat(answered.path("before").asString()).isEqualTo("300");
        assertThat(answered.path("now").asString()).isEqualTo("130");
        assertThat(approve(district.reviewer(), own).status()).isEqualTo(200);
        assertThat(stamps(own)).isEqualTo(List.of("退回", "更正", "通过"));
    }

    /// What the board of completeness says of a school.
    private int cellsBack(String school) {
        return district.reviewer()
                .get("/api/v1/completeness?form=VISION&period=" + TERM)
                .json()
                .path(0)
                .path("returned")
                .valueStream()
                .filter(back -> back.path("school").asString().equals(school))
                .mapToInt(back -> back.path("cells").asInt())
                .sum();
    }

    @Test
    void a_school_may_answer_in_words_and_a_return_may_be_taken_back() {
        String own = school(5);
        district.push(own, 400, 300);
        giveBack(own, "\"days\":3");
        String words = "{\"element\":\"vis.myopia\",\"explanation\":\"复查属实\"}";
        assertThat(post(district.of(school(6)), own, "answer", words).status()).isEqualTo(404);
        assertThat(post(district.of(own), own, "answer", words).status()).isEqualTo(200);
        assertThat(seen(own).at("/row/stateName").asString()).isEqualTo("待审");
        assertThat(post(district.of(own), own, "answer", words).code())
                .isEqualTo("cell-not-returned");

        giveBack(own, "\"days\":3");
        String back = "{\"element\":\"vis.myopia\",\"reason\":\"退错了\"}";
        assertThat(post(district.reviewer(), own, "take-back", back).status()).isEqualTo(200);
        assertThat(stamps(own)).isEqualTo(List.of("退回", "说明", "退回", "撤销退回"));
        assertThat(cell(seen(own), "vis.myopia").at("/returned/open").asBoolean(true)).isFalse();
    }

    @Test
    void a_return_that_cannot_be_carried_out_names_every_mistake() {
        district.push(school(7), 100, 30);
        Answer refused =
                post(
                        district.reviewer(),
                        school(7),
                        "return",
                        "{\"element\":\"vis.myopia\",\"reason\":\" \",\"days\":400}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors"))
                .extracting(e -> e.path("at").asString() + " " + e.path("code").asString())
                .containsExactly("/reason text-missing", "/days due-out-of-range");
        Answer unknown =
                post(
                        district.reviewer(),
                        school(7),
                        "return",
                        "{\"element\":\"vis.mopia\",\"reason\":\"请核对\"}");
        assertThat(unknown.json().at("/errors/0/code").asString()).isEqualTo("unknown-element");
        assertThat(post(district.of(school(7)), school(7), "return", "{}").status()).isEqualTo(403);
    }

    @Test
    void the_list_is_counted_narrowed_and_paged_and_ends_at_ones_own_unit() {
        for (int i = 8; i <= 11; i++) {
            district.push(school(i), 100 + i, 30);
        }
        giveBack(school(8), "\"days\":3");
        String list = "/api/v1/reviews?form=VISION&unit=99010803&period=" + TERM;
        JsonNode returned =
                district.reviewer().get(list + "&state=%E5%B7%B2%E9%80%80%E5%9B%9E").json();
        assertThat(returned.at("/rows/items"))
                .anySatisfy(r -> assertThat(r.path("school").asString()).isEqualTo(school(8)))
                .allSatisfy(r -> assertThat(r.path("state").asString()).isEqualTo("RETURNED"));
        assertThat(returned.at("/counts/PENDING").asInt()).isGreaterThanOrEqualTo(3);
        JsonNode page = district.reviewer().get(list + "&state=PENDING&size=2&page=1").json();
        assertThat(page.at("/rows/size").asInt()).isEqualTo(2);
        assertThat(page.at("/rows/page").asInt()).isEqualTo(1);
        assertThat(district.reviewer().get(list + "&state=x").code()).isEqualTo("review-refused");
        assertThat(district.of(school(8)).get(list).status()).isEqualTo(403);
        TestCalls.As elsewhere = district.staffOf("990102", "submission:review");
        assertThat(elsewhere.get(list).code()).isEqualTo("no-such-unit");
        String all = list.replace("&unit=99010803", "");
        assertThat(elsewhere.get(all).json().at("/rows/total").asInt()).isZero();
    }

    @Test
    void a_unit_nobody_has_registered_is_refused_and_not_empty() {
        district.push(school(17), 417, 100);
        Answer list =
                district.reviewer().get("/api/v1/reviews?form=VISION&unit=99010893&period=" + TERM);
        assertThat(list.status()).isEqualTo(404);
        assertThat(list.code()).isEqualTo("no-such-unit");
        assertThat(list.json().at("/errors/0/suggestion").asString()).startsWith("990108");
        String asked =
                "{\"form\":\"VISION\",\"period\":\"%s\",\"unit\":\"99010893\"".formatted(TERM);
        assertThat(district.reviewer().post("/api/v1/reviews/approve", asked + "}").code())
                .isEqualTo("no-such-unit");
        assertThat(district.reviewer().post("/api/v1/rechecks", asked + ",\"size\":1}").code())
                .isEqualTo("no-such-unit");
    }

    @Test
    void a_whole_form_is_approved_but_for_what_needs_a_look_by_itself() {
        district.push(school(12), 512, 100);
        push(district.staff("both", "submission:write"), "", row(school(13), 513, 100));
        district.push(school(14), 514, 100);
        giveBack(school(14), "\"days\":3");
        JsonNode result =
                district.staff("both", "submission:review")
                        .post(
                                "/api/v1/reviews/approve",
                                "{\"form\":\"VISION\",\"period\":\"%s\",\"unit\":\"99010803\",\"withWarnings\":true}"
                                        .formatted(TERM))
                        .json();
        assertThat(result.path("approved").asInt()).isPositive();
        assertThat(result.path("left"))
                .extracting(l -> l.path("school").asString() + " " + l.path("code").asString())
                .contains(school(13) + " own-number", school(14) + " still-returned")
                .doesNotContain(school(12) + " has-warnings");
        assertThat(seen(school(12)).at("/row/state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void a_note_that_is_too_long_refuses_the_whole_form() {
        district.push(school(38), 409, 100);
        Answer refused = approveAll("\"note\":\"%s\"".formatted("长".repeat(501)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("review-refused");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/note");
        assertThat(seen(school(38)).at("/row/state").asString()).isEqualTo("PENDING");
    }

    @Test
    void what_came_after_the_reviewer_looked_and_what_is_odd_is_left_of_a_whole_form() {
        district.push(school(39), 410, 100);
        String looked = OffsetDateTime.now(java.time.Clock.system(BEIJING)).toString();
        district.push(school(39), 410, 101);
        assertThat(left(approveAll("\"seenAt\":\"%s\"".formatted(looked))))
                .contains(school(39) + " newer");
        assertThat(seen(school(39)).at("/row/state").asString()).isEqualTo("PENDING");

        String yearBefore = "2022-spring";
        district.reopen(yearBefore);
        push(district.of(school(40)), "", row(school(40), 300, 30).replace(TERM, yearBefore));
        push(
                district.of(school(40)),
                "",
                row(school(40), 900, 800).replace("}}", "},\"explanation\":\"合并\"}"));
        assertThat(seen(school(40)).at("/row/warnings")).as("the row is odd").isNotEmpty();
        assertThat(left(approveAll("\"withWarnings\":false")))
                .contains(school(40) + " has-warnings");
        assertThat(left(approveAll("\"withWarnings\":true")))
                .noneMatch(l -> l.startsWith(school(40)));
        assertThat(seen(school(40)).at("/row/state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void returned_cells_are_narrowed_by_form_period_and_being_overdue() {
        String own = school(41);
        district.push(own, 412, 100);
        giveBack(own, "\"days\":0");
        String mine = "/api/v1/reviews/returned";
        assertThat(total(own, mine + "?form=VISION&period=" + TERM)).isEqualTo(1);
        assertThat(total(own, mine + "?form=FITNESS")).isZero();
        assertThat(total(own, mine + "?period=" + BEFORE)).isZero();
        assertThat(total(own, mine + "?overdue=true")).as("due today").isZero();

        String row = own + "|VISION|" + TERM;
        reviews.decide(
                row,
                now -> now.returning(longAgo(now.returns().getFirst()), now.stamps().getFirst()));
        assertThat(total(own, mine + "?overdue=true")).isEqualTo(1);
    }

    private static Return longAgo(Return r) {
        return new Return(
                r.element(),
                r.value(),
                r.explained(),
                r.receipt(),
                r.reason(),
                r.by(),
                r.at(),
                "2020-01-01",
                r.exception(),
                r.ended());
    }

    private int total(String school, String path) {
        return district.of(school).get(path).json().path("total").asInt();
    }

    private Answer approveAll(String how) {
        return district.reviewer()
                .post(
                        "/api/v1/reviews/approve",
                        "{\"form\":\"VISION\",\"period\":\"%s\",\"unit\":\"99010803\",%s}"
                                .formatted(TERM, how));
    }

    private static List<String> left(Answer approved) {
        assertThat(approved.status()).isEqualTo(200);
        return approved.json().path("left").values().stream()
                .map(l -> l.path("school").asString() + " " + l.path("code").asString())
                .toList();
    }

    @Test
    void a_closed_period_lets_in_who_has_an_exception_and_marks_the_row_late() {
        String own = school(15);
        district.admin().post("/api/v1/periods/" + TERM + "/close", "");
        assertThat(district.push(own, 215, 60).json().at("/errors/0/code").asString())
                .isEqualTo("period-closed");

        Answer granted =
                grant(own, OffsetDateTime.now(java.time.Clock.system(BEIJING)).plusDays(1));
        assertThat(granted.status()).as(granted.json().toString()).isEqualTo(201);
        follows("indicator.exception-granted.v1", own);
        assertThat(district.push(own, 215, 60).status()).isEqualTo(201);
        assertThat(district.push(school(16), 216, 60).status()).isEqualTo(422);
        assertThat(seen(own).at("/row/late").asBoolean()).isTrue();
        await().atMost(60, SECONDS)
                .until(() ->
                        district.admin()
                                        .get("/api/v1/figures/VIS.COVER/" + own + "/" + TERM)
                                        .json()
                                        .path("late")
                                        .asInt(0)
                                == 1);

        String one = "/api/v1/periods/exceptions/" + granted.json().path("id").asString();
        assertThat(district.of(school(16)).get(one).status()).isEqualTo(404);
        assertThat(district.of(own).get(one).json().path("stateName").asString()).isEqualTo("有效");
        assertThat(district.reviewer().post(one + "/revoke", "{}").status()).isEqualTo(422);
        String why = "{\"reason\":\"已补齐\"}";
        assertThat(district.reviewer().post(one + "/revoke", why).status()).isEqualTo(200);
        assertThat(district.reviewer().post(one + "/revoke", why).code())
                .isEqualTo("exception-over");
        assertThat(district.push(own, 215, 61).status()).isEqualTo(422);
        assertThat(district.of(own).get(one).json().at("/revoked/reason").asString())
                .isEqualTo("已补齐");

        giveBack(own, "\"days\":2");
        assertThat(district.push(own, 215, 61).status()).isEqualTo(201);
        assertThat(seen(own).at("/row/late").asBoolean()).as("late it stays").isTrue();
    }

    @Test
    void a_returned_cell_can_be_mended_until_its_day_though_the_period_closes_before() {
        String byHand = school(31);
        district.push(byHand, 215, 60);
        giveBack(byHand, "\"days\":5");
        String byDay = school(32);
        district.push(byDay, 215, 60);
        giveBack(byDay, "\"days\":5");

        district.admin().post("/api/v1/periods/" + TERM + "/close", "");
        assertThat(district.push(school(33), 215, 61).status()).isEqualTo(422);
        assertThat(district.push(byHand, 215, 61).status()).isEqualTo(201);

        String closed = "{\"opens\":\"2020-01-01\",\"closes\":\"2020-01-02\"}";
        assertThat(district.admin().put("/api/v1/periods/" + TERM, closed).status()).isEqualTo(200);
        assertThat(district.push(school(33), 215, 61).status()).isEqualTo(422);
        assertThat(district.push(byDay, 215, 61).status()).isEqualTo(201);
        assertThat(seen(byDay).at("/row/late").asBoolean()).as("it had come in time").isFalse();
    }

    @Test
    void what_a_return_opened_is_closed_when_it_ends() {
        for (int i = 34; i <= 37; i++) {
            district.push(school(i), 215, 60);
            giveBack(school(i), "\"days\":5");
        }
        district.admin().post("/api/v1/periods/" + TERM + "/close", "");
        String back = "{\"element\":\"vis.myopia\",\"reason\":\"退错了\"}";
        String words = "{\"element\":\"vis.myopia\",\"explanation\":\"复查属实\"}";
        assertThat(post(district.reviewer(), school(34), "take-back", back).status())
                .isEqualTo(200);
        assertThat(post(district.of(school(35)), school(35), "answer", words).status())
                .isEqualTo(200);
        assertThat(district.push(school(36), 215, 61).status()).isEqualTo(201);
        assertThat(approve(district.reviewer(), school(36)).status()).isEqualTo(200);
        giveBack(school(37), "\"days\":3");
        assertThat(inForce(school(37))).as("of the later return only").isEqualTo(1);

        for (int i = 34; i <= 36; i++) {
            assertThat(inForce(school(i))).as(school(i)).isZero();
            assertThat(district.push(school(i), 215, 62).json().at("/errors/0/code").asString())
                    .isEqualTo("period-closed");
        }
        assertThat(district.push(school(37), 215, 62).status()).isEqualTo(201);
    }

    private long inForce(String school) {
        return district
                .reviewer()
                .get("/api/v1/periods/exceptions?size=200&school=" + school + "&period=" + TERM)
                .json()
                .path("items")
                .values()
                .stream()
                .filter(e -> e.path("stateName").asString().equals("有效"))
                .count();
    }

    @Test
    void an_exception_needs_a_reason_schools_and_an_end() {
        Answer refused =
                district.reviewer()
                        .post(
                                "/api/v1/periods/exceptions",
                                "{\"form\":\"VISION\",\"period\":\"%s\",\"schools\":[\"2199009999\"]}"
                                        .formatted(TERM));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors"))
                .extracting(e -> e.path("at").asString() + " " + e.path("code").asString())
                .containsExactly(
                        "/reason text-missing",
                        "/schools/0 unknown-school",
                        "/expires expires-out-of-range");
        OffsetDateTime past = OffsetDateTime.parse("2020-01-01T00:00:00+08:00");
        assertThat(grant(school(1), past).json().at("/errors/0/code").asString())
                .isEqualTo("expires-out-of-range");
        assertThat(district.of(school(1)).post("/api/v1/periods/exceptions", "{}").status())
                .isEqualTo(403);
    }

    private Answer grant(String school, OffsetDateTime expires) {
        return district.reviewer()
                .post(
                        "/api/v1/periods/exceptions",
                        "{\"form\":\"VISION\",\"period\":\"%s\",\"schools\":[\"%s\"],\"reason\":\"停课\",\"expires\":\"%s\"}"
                                .formatted(TERM, school, expires));
    }

    private Answer giveBack(String school, String until) {
        return post(
                district.reviewer(),
                school,
                "return",
                "{\"element\":\"vis.myopia\",\"reason\":\"请核对\",%s}".formatted(until));
    }

    private Answer approve(TestCalls.As as, String school) {
        return post(as, school, "approve", receipt(seen(school).at("/row/receipt").asString()));
    }

    private static String receipt(String number) {
        return "{\"receipt\":\"%s\"}".formatted(number);
    }

    private static Answer post(TestCalls.As as, String school, String act, String body) {
        return as.post(path(school) + "/" + act, body);
    }

    private JsonNode seen(String school) {
        return district.reviewer().get(path(school)).json();
    }

    private static String path(String school) {
        return "/api/v1/reviews/" + school + "/VISION/" + TERM;
    }

    private List<String> stamps(String school) {
        return seen(school).path("stamps").values().stream()
                .map(s -> s.path("actName").asString())
                .toList();
    }

    private static JsonNode cell(JsonNode seen, String element) {
        return seen.path("cells").values().stream()
                .filter(c -> c.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow();
    }

    /// The event of this type that speaks of the school, once it is on the topic.
    private static JsonNode follows(String type, String school) {
        String said =
                await().atMost(30, SECONDS)
                        .until(
                                () ->
                                        TestTopics.read("duban.indicator.news").stream()
                                                .map(r -> r.value())
                                                .filter(v ->
                                                        v.contains("\"cn.duban." + type + "\""))
                                                .filter(v -> v.contains(school))
                                                .findFirst()
                                                .orElse(""),
                                v -> !v.isEmpty());
        Contracts.assertFollows("duban.indicator.news", type, said);
        return cn.duban.starter.messaging.EventJson.MAPPER.readTree(said).path("data");
    }
}
