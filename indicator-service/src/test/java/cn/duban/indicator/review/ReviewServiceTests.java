package cn.duban.indicator.review;

import static cn.duban.indicator.review.QualityDistrict.BEFORE;
import static cn.duban.indicator.review.QualityDistrict.TERM;
import static cn.duban.indicator.review.QualityDistrict.push;
import static cn.duban.indicator.review.QualityDistrict.row;
import static cn.duban.indicator.review.QualityDistrict.school;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// 审核 over HTTP: what a reviewer sees, and what he approves.
@DubanTest
class ReviewServiceTests extends OnReviews {

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

    /// 409 is for a row that has changed since; who names none has not said what he has seen.
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"receipt\":null}", "{\"receipt\":\" \"}"})
    void an_approval_without_the_receipt_of_the_row_is_told_where_it_is_missing(String body) {
        push(district.admin(), "", row(school(18), 200, 60));
        Answer refused = post(district.reviewer(), school(18), "approve", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/receipt");
        assertThat(refused.json().at("/errors/0/message").asString())
                .contains("回执号", "row.receipt");
        assertThat(seen(school(18)).at("/row/state").asString()).isEqualTo("PENDING");
    }

    @Test
    void a_request_that_does_not_say_which_form_and_period_is_told_both_places() {
        for (String path : List.of("reviews/approve", "rechecks", "periods/exceptions")) {
            Answer refused = district.reviewer().post("/api/v1/" + path, "{}");
            assertThat(refused.status()).as(path).isEqualTo(422);
            assertThat(refused.json().path("errors"))
                    .extracting(e -> e.path("at").asString())
                    .containsExactly("/form", "/period");
        }
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
        String looked = OffsetDateTime.now(Clock.system(BEIJING)).toString();
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
}
