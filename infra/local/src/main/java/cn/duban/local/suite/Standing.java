package cn.duban.local.suite;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 现状 — the state of every part of a suite at one moment, and what is wrong in it.
///
/// - `busy`: another command is starting or stopping it, so what is not there may be on its way.
public record Standing(SuiteFolder folder, Map<Part, PartState> parts, boolean busy) {

    public Standing {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    static Standing of(Suite suite, Instant now) {
        Map<Part, PartState> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, suite.isExternal(part) ? PartState.EXTERNAL : look(suite, part, now));
        }
        return new Standing(suite.folder(), parts, SuiteLock.isTaken(suite.folder()));
    }

    private static PartState look(Suite suite, Part part, Instant now) {
        boolean alive = suite.isAlive(part);
        return PartState.of(suite.state().process(part), alive, alive && suite.isReady(part), now);
    }

    public PartState of(Part part) {
        return parts.getOrDefault(part, PartState.STOPPED);
    }

    public boolean isUp() {
        return parts.values().stream().allMatch(PartState::isWell);
    }

    /// The parts that do not come back by themselves; none while somebody is at it.
    public List<Part> broken() {
        return busy
                ? List.of()
                : parts.keySet().stream().filter(part -> of(part).isBroken()).toList();
    }

    /// One part in words: its name, what is the matter, and where its log is.
    public String sentence(Part part) {
        return part.chinese() + of(part).chinese() + "，日志 " + folder.log(part);
    }

    /// All of it in one line.
    public String inOneLine() {
        if (isUp()) {
            return "督办在运行";
        }
        List<Part> broken = broken();
        if (broken.isEmpty()) {
            return "督办正在启动或停止，请稍候";
        }
        return broken.stream()
                .map(part -> part.chinese() + of(part).chinese())
                .collect(Collectors.joining("、", "督办没有完整运行：", ""));
    }
}
