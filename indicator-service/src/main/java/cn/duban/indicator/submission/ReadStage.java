package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Stage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 学段的写法 — `PRIMARY` or 小学.
final class ReadStage {

    private ReadStage() {}

    static Optional<Stage> of(String written) {
        return Arrays.stream(Stage.values())
                .filter(s -> s.name().equalsIgnoreCase(written) || s.title().equals(written))
                .findFirst();
    }

    /// One stage has one name, whichever was written.
    static @Nullable String named(@Nullable String written) {
        return written == null ? null : of(written).map(Stage::name).orElse(written);
    }

    static String title(@Nullable String written) {
        return written == null ? "" : of(written).map(Stage::title).orElse(written);
    }

    static String all() {
        return Arrays.stream(Stage.values()).map(Stage::title).collect(Collectors.joining("、"));
    }
}
