package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// 审计: who did what, and what came of it.
class AuditTrailTests extends AtTheDoor {
    @Autowired MongoOperations store;

    @Test
    void every_change_leaves_one_audit_entry_with_who_what_and_result() {
        var token = asAdmin();
        post("/api/v1/commitments/audited", "{}", "Authorization", token);
        post("/api/v1/commitments/audited", "{}", "Authorization", "Bearer dbn_live_wrong");
        var about = Query.query(Criteria.where("path").is("/api/v1/commitments/audited"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(store.count(about, "audit")).isEqualTo(2));
        var entries = store.find(about, Document.class, "audit");
        assertThat(entries)
                .extracting(e -> e.getString("who"), e -> e.getInteger("status"))
                .containsExactlyInAnyOrder(tuple("admin", 200), tuple("-", 401));
        assertThat(entries).allSatisfy(e -> assertThat(e.getString("trace")).isNotBlank());
    }

    @Test
    void a_failed_login_is_kept_under_the_name_that_was_tried_and_never_with_the_password() {
        post("/api/v1/session", login("intruder", "a-secret-nobody-logs"));
        var about = Query.query(Criteria.where("note").is("intruder"));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(store.find(about, Document.class, "audit"))
                                .singleElement()
                                .satisfies(e -> assertThat(e.getInteger("status")).isEqualTo(401))
                                .asString()
                                .doesNotContain("a-secret"));
    }
}
