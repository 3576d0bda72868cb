package cn.duban.notification;

import cn.duban.starter.test.DescribedApi;
import cn.duban.starter.test.DubanTest;
import org.springframework.test.context.TestPropertySource;

/// The properties are those of the other tests, so that one service serves both.
@DubanTest
@TestPropertySource(
        properties = {
            "duban.webhook.allowed-networks=127.0.0.0/8",
            "duban.webhook.total-timeout=2s",
            "duban.delivery.sweep-every=500ms",
            "duban.delivery.breaker-open=200ms",
            "duban.delivery.count-every=200ms"
        })
class ApiDocsTests extends DescribedApi {}
