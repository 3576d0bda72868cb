package cn.duban.local.suite;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// Times each part from the last thing it began and passes every step on, one at a time.
final class Progress {

    private final Step.Listener listener;
    private final Map<Part, Long> begun = new EnumMap<>(Part.class);

    Progress(Step.Listener listener) {
        this.listener = listener;
    }

    synchronized void tell(Part part, Step.Phase phase) {
        long now = System.nanoTime();
        if (phase.begins()) {
            begun.put(part, now);
        }
        Duration since = Duration.ofNanos(now - begun.getOrDefault(part, now));
        listener.heard(new Step(part, phase, since));
    }
}
