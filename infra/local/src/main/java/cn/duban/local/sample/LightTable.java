package cn.duban.local.sample;

import cn.duban.local.client.Light;
import cn.duban.local.client.Light.Colour;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// 灯表 — lights for a terminal; in colour where somebody watches.
final class LightTable {
    private static final int TEXT = 46;
    private static final int TARGET = 18;

    private final PrintWriter out;
    private final boolean colours;

    LightTable(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(List<Light> lights) {
        out.println("灯   条目    " + Columns.fitted("承诺", TEXT) + " " + Columns.fitted("目标", TARGET));
        for (Light light : lights) {
            out.println(
                    lamp(light.colour())
                            + " "
                            + Columns.fitted(String.join("·", light.path()), 7)
                            + " "
                            + Columns.fitted(light.text(), TEXT)
                            + " "
                            + Columns.fitted(light.target(), TARGET));
            out.println("     " + light.reason());
        }
        out.println("合计 " + lights.size() + " 项：" + counts(lights));
    }

    void change(Light before, Light after) {
        out.println(
                "   %s → %s  %s"
                        .formatted(lamp(before.colour()), lamp(after.colour()), after.text()));
        out.println("             " + after.reason());
    }

    String lamp(Colour colour) {
        String text = "●" + colour.chinese();
        int code =
                switch (colour) {
                    case GREEN -> 32;
                    case YELLOW -> 33;
                    case RED -> 31;
                    case GREY -> 90;
                };
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private String counts(List<Light> lights) {
        return Arrays.stream(Colour.values())
                .map(c -> lamp(c) + " " + lights.stream().filter(l -> l.colour() == c).count())
                .collect(Collectors.joining("  "));
    }
}
