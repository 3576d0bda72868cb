package cn.duban.local.suite;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// Times each part from the first word about it and passes every step on, one at a time.
final class Progress {

    private final Step.Listener listener;
    private final Map<Part, Long> begun = new EnumMap<>(Part.class);

    Progress(Step.Listener listener) {
        this.listener = listener;
    }

    synchronized void tell(Part part, Step.Phase phase) {
        long now = System.nanoTime();
        long first = begun.computeIfAbsent(part, _ -> now);
        listener.heard(new Step(part, phase, Duration.ofNanos(now - first)));
    }
}
