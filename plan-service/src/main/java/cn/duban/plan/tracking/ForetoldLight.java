package cn.duban.plan.tracking;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.progress.Light;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 预告的灯 — what a light is and what it would become, with the figure that moves it.
record ForetoldLight(
        String plan,
        String planTitle,
        String commitment,
        String subject,
        String target,
        String unit,
        Colour from,
        Colour to,
        String fromReason,
        String toReason,
        Moved figure) {

    /// 变化的指标值.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moved(
            String indicator,
            String unit,
            String period,
            @Nullable String before,
            @Nullable String after) {

        static Moved of(TrialFigure trial, @Nullable Figure known, Figure then) {
            return new Moved(
                    String.valueOf(trial.indicator()),
                    String.valueOf(trial.unit()),
                    String.valueOf(trial.period()),
                    known == null ? null : shown(known),
                    shown(then));
        }

        private static @Nullable String shown(Figure figure) {
            return figure.exact().map(Exact::published).orElse(null);
        }
    }

    /// 试算结果.
    record All(List<ForetoldLight> lights) {}

    static ForetoldLight of(Tracked tracked, Light now, Light then, Moved figure) {
        Promise promise = tracked.promise();
        return new ForetoldLight(
                promise.plan(),
                promise.planTitle(),
                tracked.id(),
                promise.subject(),
                promise.target().inWords(),
                promise.unit(),
                now.colour(),
                then.colour(),
                now.reason(),
                then.reason(),
                figure);
    }

    boolean isAnother() {
        return from != to;
    }
}
