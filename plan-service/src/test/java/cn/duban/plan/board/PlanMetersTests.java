package cn.duban.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.test.Contracts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PlanMetersTests {
    private static final Clock DECEMBER_FIRST =
            Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final LightBoard board = new LightBoard();
    private final PlanMeters planMeters = new PlanMeters(board, DECEMBER_FIRST, meters);

    @Test
    void a_published_light_stands_on_the_gauges() {
        board.on(assessed(7, "YELLOW"));
        planMeters.refresh();
        assertThat(value("duban.commitment.lamp", "dept", "学前教育科")).isEqualTo(1);
        assertThat(value("duban.commitment.days.left", "commitment", "P2026-990102-18-2"))
                .isEqualTo(30);
        assertThat(value("duban.indicator.target", "indicator", "PRE.INCL")).isEqualTo(92);
        assertThat(value("duban.indicator.expected", "unit", "990102")).isEqualTo(92);
        assertThat(value("duban.indicator.achievement.ratio", "unit", "990102"))
                .isEqualTo(1.0033444816);
        assertThat(value("duban.indicator.lamp", "indicator", "PRE.INCL")).isEqualTo(1);
        assertThat(value("duban.lights", "colour", "yellow")).isEqualTo(1);
        assertThat(value("duban.lights", "colour", "red")).isZero();
    }

    @Test
    void an_old_state_does_not_bring_an_old_colour_back() {
        board.on(assessed(8, "GREEN"));
        board.on(assessed(7, "RED"));
        planMeters.refresh();
        assertThat(value("duban.indicator.lamp", "indicator", "PRE.INCL")).isZero();
    }

    @Test
    void a_dropped_commitment_leaves_the_gauges_and_no_older_light_brings_it_back() {
        board.on(assessed(8, "RED"));
        board.on(Contracts.example("duban.plan.commitments", "plan.commitment-dropped.v1"));
        board.on(assessed(9, "RED"));
        planMeters.refresh();
        assertThat(board.rows()).isEmpty();
        assertThat(meters.find("duban.commitment.lamp").gauge()).isNull();
    }

    private double value(String name, String tag, String is) {
        return meters.get(name).tag(tag, is).gauge().value();
    }

    private static CloudEvent assessed(long version, String colour) {
        CloudEvent example =
                Contracts.example("duban.plan.commitments", "plan.commitment-assessed.v1");
        ObjectNode event = (ObjectNode) EventJson.MAPPER.readTree(example.toJson());
        event.put("version", version);
        ((ObjectNode) event.get("data").get("light")).put("colour", colour);
        return CloudEvent.parse(event.toString());
    }
}
