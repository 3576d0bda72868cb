package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Door.Answer.Receipt;
import cn.duban.benchmarks.crash.Door.Answer.Refusal;
import cn.duban.benchmarks.crash.Door.Answer.Silence;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.local.client.Row;
import cn.duban.local.client.UnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 经网关上报 — sends each push as the system of its own school does.
///
/// "Not now" (429) and everything the suite is to blame for (5xx) leave the push open; any other
/// refusal is a definite no.
final class GatewayDoor implements Door {

    private static final Set<Integer> RECEIVED = Set.of(200, 201);
    private static final int NOT_NOW = 429;
    private static final int FAULTS = 500;
    private static final Duration BREATHER = Duration.ofMillis(200);

    private final Ground ground;

    GatewayDoor(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Answer send(Push push) {
        try {
            return judge(ground.school(push.slot().school()).tryPush(push.key(), rows(push)));
        } catch (UnreachableException lost) {
            return new Silence(String.valueOf(lost.getMessage()), Duration.ZERO);
        }
    }

    private static Answer judge(cn.duban.local.client.Answer answer) {
        if (RECEIVED.contains(answer.status())) {
            String number = answer.json().path("receipt").asString("");
            return number.isEmpty()
                    ? new Silence("torn answer", Duration.ZERO)
                    : new Receipt(number);
        }
        if (answer.status() == NOT_NOW || answer.status() >= FAULTS) {
            return new Silence(answer.refusal().inOneLine(), BREATHER);
        }
        return new Refusal(answer.status(), answer.refusal().inOneLine());
    }

    static List<Row> rows(Push push) {
        Slot slot = push.slot();
        return List.of(
                new Row(slot.school(), slot.form(), slot.period(), Map.copyOf(push.values()))
                        .because(SampleForm.DRAWN));
    }
}
