package cn.duban.plan.supervision.matter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 立项 — a matter that begins, with its first stamp and the news of it.
public record Filing(Telling telling, Instant now) {

    public Matter filed(
            String id, Task task, List<Integer> episodes, Actor by, @Nullable String text) {
        Matter matter = Matter.filed(id, task, episodes);
        Stamp first =
                new Stamp(
                        1,
                        Move.FILE,
                        by.subject(),
                        by.name(),
                        now,
                        State.FILED,
                        State.FILED,
                        null,
                        null,
                        text,
                        null,
                        null,
                        List.of());
        return telling.moved(matter.stamped(matter.standing(), first));
    }
}
