package cn.duban.plan.summary;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 通报上屏 — `duban_circulars_failed_total`.
@Component
class CircularMeters {
    private final Counter failed;

    CircularMeters(MeterRegistry meters) {
        this.failed =
                Counter.builder("duban.circulars.failed").description("没有写成的通报").register(meters);
    }

    @EventListener
    void on(CircularFailed circular) {
        failed.increment();
    }
}
