package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.notification.delivery.ADelivery;
import cn.duban.notification.subscription.News;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.test.Contracts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ContractTests {
    private static final String NEWS = "duban.notification.news";
    private final Events events =
            new Events(
                    "notification-service",
                    Clock.fixed(Instant.parse("2026-03-12T01:30:00Z"), ZoneId.of("Asia/Shanghai")),
                    () -> null);

    @Test
    void a_success_is_said_as_the_contract_has_it() {
        PendingEvent said = ADelivery.newsOfSuccess(events);
        Contracts.assertFollows(said);
        Contracts.assertSameData(NEWS, "notification.delivery-succeeded.v1", said);
    }

    @Test
    void a_failure_is_said_as_the_contract_has_it() {
        PendingEvent said = ADelivery.newsOfFailure(events);
        Contracts.assertFollows(said);
        assertThat(said.type()).isEqualTo("cn.duban.notification.delivery-failed.v1");
    }

    @Test
    void nothing_is_said_of_a_delivery_that_is_still_open() {
        assertThat(ADelivery.newsOfWaiting(events)).isEmpty();
    }

    @Test
    void what_others_say_is_read_into_the_few_fields_we_need() {
        News light = News.of(Contracts.example("duban.plan.news", "plan.light-changed.v1"));
        assertThat(light.about())
                .isEqualTo(new News.About("P2026-990102", "990102", "PRE.INCL", "GREEN"));
        News slip = News.of(Contracts.example("duban.plan.news", "plan.matter-reminded.v1"));
        assertThat(slip.about()).isEqualTo(new News.About("P2026-990102", "990102", null, null));
        News period =
                News.of(Contracts.example("duban.indicator.news", "indicator.period-opened.v1"));
        assertThat(period.about()).isEqualTo(new News.About(null, null, null, null));
    }
}
