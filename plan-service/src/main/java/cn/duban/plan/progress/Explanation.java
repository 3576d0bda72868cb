package cn.duban.plan.progress;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 亮灯依据 — why a light has its colour: the rules in the order they spoke, and what they were told.
///
/// @param steps the first rule decided, each later one changed the colour
/// @param inputs every number and date the rules looked at
public record Explanation(List<Step> steps, List<Input> inputs, @Nullable Forecast forecast) {

    /// One rule and the colour after it.
    public record Step(String rule, String inWords, Colour colour) {
        static Step of(Rule rule, Colour colour) {
            return new Step(rule.id(), rule.inWords(), colour);
        }
    }

    /// 依据的一项: what it is, in Chinese, and its exact value.
    public record Input(String name, String inWords, String value) {}

    /// 推算 — where it is heading by the deadline.
    ///
    /// @param error mean deviation of the method where it had to foretell what is known by now
    /// @param tests how many of the [#points] it had to foretell
    public record Forecast(
            String method,
            String inWords,
            String by,
            String value,
            String error,
            int points,
            int tests) {}

    public Explanation {
        steps = List.copyOf(steps);
        inputs = List.copyOf(inputs);
    }

    /// The rule that gave the light its colour.
    public String rule() {
        return steps.getLast().rule();
    }

    Explanation then(Rule rule, Colour colour) {
        List<Step> more = Stream.concat(steps.stream(), Stream.of(Step.of(rule, colour))).toList();
        return new Explanation(more, inputs, forecast);
    }
}
