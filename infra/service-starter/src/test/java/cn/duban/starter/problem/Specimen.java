package cn.duban.starter.problem;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 样品 — anything of a type, so that its maker can be tried.
final class Specimen {
    static final String TEXT = "示例";

    private static final Map<Class<?>, Object> PLAIN =
            Map.of(
                    String.class,
                    TEXT,
                    CharSequence.class,
                    TEXT,
                    Object.class,
                    TEXT,
                    int.class,
                    7,
                    long.class,
                    7L,
                    boolean.class,
                    true,
                    LocalDate.class,
                    LocalDate.of(2026, 3, 1),
                    Duration.class,
                    Duration.ofMinutes(5));

    private Specimen() {}

    static Object made(Constructor<?> way) {
        try {
            way.setAccessible(true);
            return way.newInstance(
                    Arrays.stream(way.getParameterTypes()).map(Specimen::of).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(way + " cannot be tried", impossible);
        }
    }

    private static @Nullable Object of(Class<?> type) {
        Object plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.isAssignableFrom(List.class)) {
            return List.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        return type == Set.class
                ? Set.of()
                : type == Map.class ? Map.of() : type == Optional.class ? Optional.empty() : null;
    }

    private static Object record(Class<?> type) {
        Class<?>[] parts =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return made(type.getDeclaredConstructor(parts));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " has no maker", impossible);
        }
    }
}
