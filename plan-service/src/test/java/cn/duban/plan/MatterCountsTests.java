package cn.duban.plan;

import static cn.duban.plan.Bureau.MATTERS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/// What a report counts is what the book of matters shows.
@DubanTest
@Import(Suite.April.class)
class MatterCountsTests {
    private static final String SPLIT =
            "{\"deadline\":\"2026-05-20\",\"parts\":[{\"unit\":\"990108001\"},{\"unit\":\"990134-T1\",\"deadline\":\"2026-04-10\"}]}";

    @Autowired TestCalls calls;
    @Autowired MongoOperations store;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void the_summary_counts_every_matter_of_its_plan_once_and_by_what_became_of_it() {
        Bureau bureau = new Bureau(calls);
        String plan = bureau.plan("990153");
        String other = bureau.plan("990154");
        filed(bureau, other, "别的计划");
        String moved = filed(bureau, plan, "多次流转");
        bureau.act(bureau.officer, moved, "assign", due("990108001", "2026-05-20"));
        bureau.act(bureau.officer, moved, "withdraw", "{\"text\":\"改派\"}");
        bureau.act(bureau.officer, moved, "assign", due("990134-T1", "2026-05-21"));
        bureau.act(bureau.officer, filed(bureau, plan, "撤销的"), "revoke", "{\"text\":\"重复\"}");
        String merged = "{\"into\":\"%s\",\"text\":\"同一件事\"}".formatted(moved);
        bureau.act(bureau.officer, filed(bureau, plan, "合并的"), "merge", merged);
        String split = filed(bureau, plan, "分解的");
        bureau.act(bureau.officer, split, "split", SPLIT);
        bureau.act(bureau.officer, split, "assign", "");

        String book = MATTERS + "?plan=" + plan;
        assertThat(count(bureau, plan, "MATTERS")).isEqualTo(total(bureau, book)).isEqualTo(4);
        assertThat(count(bureau, plan, "GONE"))
                .isEqualTo(
                        total(bureau, book + "&status=REVOKED")
                                + total(bureau, book + "&status=MERGED"))
                .isEqualTo(2);
        assertThat(count(bureau, plan, "OPEN"))
                .isEqualTo(total(bureau, book + "&status=ASSIGNED"))
                .isEqualTo(2);
        assertThat(count(bureau, plan, "CLOSED")).isZero();
        assertThat(count(bureau, plan, "OVERDUE"))
                .isEqualTo(total(bureau, book + "&overdue=true"))
                .isZero();
        letItsLastDayPass(moved);
        assertThat(count(bureau, plan, "OVERDUE"))
                .isEqualTo(total(bureau, book + "&overdue=true"))
                .isEqualTo(1);
    }

    /// The bureau's clock stands still in April, so the deadline goes back instead: from the 21st
    /// of May to the 22nd of March.
    private void letItsLastDayPass(String matter) {
        var matters = store.getCollection("matters");
        Document known = matters.find(Filters.eq("_id", matter)).first();
        Document share =
                Objects.requireNonNull(known)
                        .get("standing", Document.class)
                        .getList("assignments", Document.class)
                        .getLast();
        Instant due = share.getDate("due").toInstant();
        share.put("due", Date.from(due.minus(Duration.ofDays(60))));
        known.put("version", known.getLong("version") + 1);
        matters.replaceOne(Filters.eq("_id", matter), known);
    }

    private static String filed(Bureau bureau, String plan, String title) {
        String body = "{\"plan\":\"%s\",\"title\":\"%s\"}".formatted(plan, title);
        return bureau.officer.post(MATTERS, body).json().at("/summary/id").asString();
    }

    private static String due(String unit, String day) {
        return "{\"unit\":\"%s\",\"deadline\":\"%s\"}".formatted(unit, day);
    }

    private static int total(Bureau bureau, String path) {
        return bureau.officer.get(path).json().get("total").asInt();
    }

    private static int count(Bureau bureau, String plan, String of) {
        return bureau.officer
                .get("/api/v1/reports/" + plan + "/year/figures")
                .json()
                .valueStream()
                .filter(f -> f.path("figure").asString("").equals(plan + "|lights|" + of))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asInt();
    }
}
