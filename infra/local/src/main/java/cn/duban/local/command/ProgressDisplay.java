package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Step;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// 进展显示 — one line per part that changes in place on a terminal, one line per step elsewhere.
final class ProgressDisplay implements Step.Listener {

    private static final int NAME_COLUMNS = 10;

    private final PrintWriter out;
    private final boolean live;
    private final Map<Part, Step> latest = new EnumMap<>(Part.class);
    private int drawn;

    ProgressDisplay(PrintWriter out, boolean live) {
        this.out = out;
        this.live = live;
    }

    @Override
    public synchronized void heard(Step step) {
        latest.put(step.part(), step);
        if (live) {
            redraw();
        } else {
            out.println(line(step));
        }
    }

    private void redraw() {
        if (drawn > 0) {
            out.print(Display.up(drawn));
        }
        for (Step step : latest.values()) {
            out.println(Display.clearLine() + line(step));
        }
        drawn = latest.size();
        out.flush();
    }

    private static String line(Step step) {
        String ended = step.phase() == Step.Phase.UNTRAINED ? "!" : "✓";
        String mark = step.phase().begins() ? "…" : ended;
        return "%s %s %s %s"
                .formatted(
                        mark,
                        Display.padded(step.part().chinese(), NAME_COLUMNS),
                        Display.padded(step.phase().chinese(), NAME_COLUMNS + 4),
                        seconds(step.since()));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f 秒", duration.toMillis() / 1000.0);
    }
}
