package cn.duban.local.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 灯 — one commitment of a plan with its colour and the reason for it.
public record Light(
        String commitment,
        long version,
        List<String> path,
        String subject,
        String text,
        @Nullable String indicator,
        @Nullable String lead,
        String target,
        Colour colour,
        String reason,
        @Nullable String value,
        @Nullable String unitOfMeasure) {

    /// 灯色.
    public enum Colour {
        GREEN("绿"),
        YELLOW("黄"),
        RED("红"),
        GREY("灰");

        private final String chinese;

        Colour(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public Light {
        path = List.copyOf(path);
    }
}
