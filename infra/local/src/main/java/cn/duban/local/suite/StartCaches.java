package cn.duban.local.suite;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// 启动缓存的情况 — for `doctor`: which programs have one and which could not be trained.
public final class StartCaches {

    private StartCaches() {}

    public static long trained(SuiteSettings settings) {
        return Stream.of(Part.values())
                .filter(part -> new Program(settings.project(), part).cache().isPresent())
                .count();
    }

    /// The end of the training log of each program that has none because training failed.
    public static Map<Part, String> failures(SuiteSettings settings) {
        Map<Part, String> failures = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            new Program(settings.project(), part)
                    .trainingFailure()
                    .ifPresent(reason -> failures.put(part, reason));
        }
        return failures;
    }
}
