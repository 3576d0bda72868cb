package cn.duban.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.school.key.AKey;
import cn.duban.school.school.ASchool;
import cn.duban.school.unit.Trees;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.test.Contracts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ContractTests {
    private final Events events =
            new Events(
                    "school-service",
                    Clock.fixed(Instant.parse("2026-03-12T01:30:00Z"), ZoneId.of("Asia/Shanghai")),
                    () -> "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    @Test
    void a_registered_school_is_said_as_the_contract_has_it() {
        PendingEvent said = ASchool.recognised(events).pending().getFirst();
        Contracts.assertFollows(said);
        Contracts.assertSameData("duban.school.register", "school.school-registered.v1", said);
        assertThat(said.key()).isEqualTo("1199000017");
    }

    @Test
    void a_registered_unit_is_said_as_the_contract_has_it() {
        PendingEvent said = Trees.told(Trees.district(), events).pending().getFirst();
        Contracts.assertFollows(said);
        Contracts.assertSameData("duban.school.register", "school.unit-registered.v1", said);
        assertThat(said.key()).isEqualTo("990102");
    }

    @Test
    void a_root_unit_says_no_parent_at_all() {
        PendingEvent said =
                Trees.told(Trees.sample().find("9901").orElseThrow(), events).pending().getFirst();
        Contracts.assertFollows(said);
        assertThat(said.body()).doesNotContain("\"parent\"");
    }

    @Test
    void a_changed_key_is_said_with_its_hash_and_as_the_contract_has_it() {
        PendingEvent said = AKey.news(events);
        Contracts.assertFollows(said);
        Contracts.assertSameData("duban.school.credentials", "school.key-changed.v1", said);
    }
}
