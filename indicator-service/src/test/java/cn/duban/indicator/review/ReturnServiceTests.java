package cn.duban.indicator.review;

import static cn.duban.indicator.review.QualityDistrict.BEFORE;
import static cn.duban.indicator.review.QualityDistrict.TERM;
import static cn.duban.indicator.review.QualityDistrict.row;
import static cn.duban.indicator.review.QualityDistrict.school;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// 退回 over HTTP: from a cell returned to its answer, and the events that tell it.
@DubanTest
class ReturnServiceTests extends OnReviews {

    @Autowired private Reviews reviews;

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
                .isEqualTo(LocalDate.now(Clock.system(BEIJING)).plusDays(3).toString());
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
}
