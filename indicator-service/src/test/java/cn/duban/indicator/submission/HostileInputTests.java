package cn.duban.indicator.submission;

import static cn.duban.indicator.submission.ADistrict.send;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// 2,000 bodies nobody should send: each is answered below 500, and none stays in memory.
@DubanTest
class HostileInputTests extends OnADistrict {

    private static final int BODIES = 2_000;
    private static final int WARM_UP = 400;

    @Test
    void no_body_brings_the_service_down_or_stays_in_its_memory() {
        HostileBodies bodies = new HostileBodies(7);
        Map<Integer, Integer> statuses = new TreeMap<>();
        long before = 0;
        for (int i = 0; i < BODIES; i++) {
            if (i == WARM_UP) {
                before = used();
            }
            HostileBodies.Body body = bodies.next();
            Answer answer = send(bureau, PUSH, body.type(), body.bytes());
            statuses.merge(answer.status(), 1, Integer::sum);
            assertThat(answer.status())
                    .as(i + " " + body.kind() + " " + body.type())
                    .isLessThan(500);
            if (answer.status() >= 400) {
                assertThat(answer.json().path("detail").asString())
                        .as(body.kind())
                        .containsPattern("\\p{IsHan}");
            }
        }
        long after = used();
        System.out.printf(
                "hostile bodies=%d statuses=%s heap-before=%dMB heap-after=%dMB%n",
                BODIES, statuses, before >> 20, after >> 20);
        assertThat(statuses).containsKeys(400, 422);
        assertThat((double) after / before).as("used heap after : before").isLessThan(1.3);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
