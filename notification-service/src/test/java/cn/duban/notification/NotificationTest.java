package cn.duban.notification;

import cn.duban.starter.test.DubanTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/// The whole service, in a hurry and free to call this machine; one instance serves all that carry
/// this.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DubanTest
@TestPropertySource(
        properties = {
            "duban.webhook.allowed-networks=127.0.0.0/8",
            "duban.webhook.total-timeout=2s",
            "duban.delivery.sweep-every=500ms",
            "duban.delivery.breaker-open=200ms",
            "duban.delivery.count-every=200ms"
        })
public @interface NotificationTest {}
