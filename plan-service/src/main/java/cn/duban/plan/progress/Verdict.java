package cn.duban.plan.progress;

import cn.duban.plan.progress.Explanation.Forecast;
import cn.duban.plan.progress.Explanation.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 裁定 — what one rule found, gathered into a [Progress] that explains itself.
final class Verdict {
    private final Weighing weighing;
    private final Rule rule;
    private final Light light;
    private Optional<Figure> figure = Optional.empty();
    private Optional<Exact> value = Optional.empty();
    private Optional<Exact> expected = Optional.empty();
    private Optional<Exact> achievement = Optional.empty();
    private Optional<Baseline> baseline = Optional.empty();
    private @Nullable Forecast forecast;

    Verdict(Weighing weighing, Rule rule, Light light) {
        this.weighing = weighing;
        this.rule = rule;
        this.light = light;
    }

    Verdict figure(Optional<Figure> used) {
        figure = used;
        return this;
    }

    Verdict value(Optional<Exact> found) {
        value = found;
        return this;
    }

    Verdict expected(Exact byToday) {
        expected = Optional.of(byToday);
        return this;
    }

    Verdict achieved(Optional<Exact> share) {
        achievement = share;
        return this;
    }

    Verdict measuredFrom(Optional<Baseline> base) {
        baseline = base;
        return this;
    }

    Verdict forecast(Optional<Forecast> ahead) {
        forecast = ahead.orElse(null);
        return this;
    }

    Progress progress() {
        Explanation why =
                new Explanation(
                        List.of(Step.of(rule, light.colour())),
                        new Inputs(weighing, figure, value, expected, baseline).all(),
                        forecast);
        return new Progress(
                light, weighing.today(), figure, value, expected, achievement, baseline, why);
    }
}
