package cn.duban.indicator.review;

import static cn.duban.indicator.review.QualityDistrict.TERM;
import static cn.duban.indicator.review.QualityDistrict.school;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.indicator.period.LateEntries;
import cn.duban.indicator.period.LateEntry;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// 补报 over HTTP: who may still send what to a closed period.
@DubanTest
class ExceptionServiceTests extends OnReviews {

    @Autowired private Reviews reviews;
    @Autowired private LateEntries exceptions;

    @Test
    void a_closed_period_lets_in_who_has_an_exception_and_marks_the_row_late() {
        String own = school(15);
        district.admin().post("/api/v1/periods/" + TERM + "/close", "");
        assertThat(district.push(own, 215, 60).json().at("/errors/0/code").asString())
                .isEqualTo("period-closed");

        Answer granted = grant(own, OffsetDateTime.now(Clock.system(BEIJING)).plusDays(1));
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

    @Test
    void of_returns_of_one_cell_at_once_only_the_one_that_stands_opens_the_period() {
        String own = school(38);
        district.push(own, 215, 60);
        List<CompletableFuture<Integer>> returns;
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            returns =
                    IntStream.rangeClosed(1, 6)
                            .mapToObj(days ->
                                    CompletableFuture.supplyAsync(
                                            () -> giveBack(own, "\"days\":" + days).status(),
                                            atOnce))
                            .toList();
        }
        assertThat(returns).extracting(CompletableFuture::join).contains(200);
        assertThat(inForce(own)).isEqualTo(1);
        assertThat(exceptionInForce(own)).isEqualTo(standingReturn(own).exception());
    }

    private Return standingReturn(String school) {
        return reviews.find(school + "|VISION|" + TERM).orElseThrow().returns().getFirst();
    }

    private @Nullable String exceptionInForce(String school) {
        return exceptions.all().stream()
                .filter(e -> e.schools().contains(school))
                .filter(e -> e.at(Instant.now()) == LateEntry.State.IN_FORCE)
                .map(LateEntry::id)
                .findFirst()
                .orElse(null);
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
}
