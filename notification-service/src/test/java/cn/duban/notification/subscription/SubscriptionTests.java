package cn.duban.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTests {
    private static final String LIGHT = "cn.duban.plan.light-changed.v1";
    private final News news =
            News.of(Contracts.example("duban.plan.news", "plan.light-changed.v1"));
    private final UnitTrail places = UnitTrail.of(Map.of("990102", "9901", "99010203", "990102"));

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', true",
        "P2026-990102, 990102, PRE.INCL, GREEN, true",
        "P2025-990102, '', '', '', false",
        "'', 9901, '', '', true",
        "'', 99010203, '', '', false",
        "'', 990103, '', '', false",
        "'', '', FIT.PASS, '', false",
        "'', '', '', RED, false"
    })
    void every_filter_that_is_set_must_let_it_pass(
            String plan, String unit, String indicator, String to, boolean heard) {
        var filter = new Subscription.Filter(list(plan), list(unit), list(indicator), list(to));
        assertThat(subscription(filter, null).hears(news, places)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({"990102, true", "9901, true", "990103, false", "99010203, false"})
    void the_owners_own_scope_is_anded_whatever_the_filter_says(String scope, boolean heard) {
        assertThat(subscription(Subscription.Filter.NONE, scope).hears(news, places))
                .isEqualTo(heard);
    }

    @Test
    void a_paused_or_ended_subscription_and_another_type_hear_nothing() {
        Subscription active = subscription(Subscription.Filter.NONE, null);
        assertThat(active.hears(news, places)).isTrue();
        assertThat(active.ended().hears(news, places)).isFalse();
        News period =
                News.of(Contracts.example("duban.indicator.news", "indicator.period-opened.v1"));
        assertThat(active.hears(period, places)).isFalse();
    }

    @Test
    void a_limited_owner_never_hears_what_belongs_to_no_unit() {
        News period =
                News.of(Contracts.example("duban.indicator.news", "indicator.period-opened.v1"));
        var all = List.of(LIGHT, period.type());
        Subscription limited =
                subscription(Subscription.Filter.NONE, "990102")
                        .as(
                                "n",
                                all,
                                Subscription.Filter.NONE,
                                "C-inbox",
                                Subscription.State.ACTIVE);
        assertThat(limited.hears(period, places)).isFalse();
    }

    private static Subscription subscription(Subscription.Filter filter, @Nullable String scope) {
        return new Subscription(
                "S-1",
                0L,
                "staff",
                scope,
                "示例",
                List.of(LIGHT),
                filter,
                "C-inbox",
                Subscription.State.ACTIVE,
                Instant.EPOCH);
    }

    private static List<String> list(String one) {
        return one.isEmpty() ? List.of() : List.of(one);
    }
}
