package cn.duban.plan.board;

import cn.duban.plan.board.LightBoard.Shown;
import cn.duban.plan.events.PlanEvent;
import cn.duban.plan.progress.Colour;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 指标上屏 — the lights of today as gauges, registered anew on a timer when something changed.
///
/// - `duban_commitment_lamp`, `duban_commitment_days_left` {commitment, dept}
/// - `duban_indicator_target|expected|achievement_ratio|lamp` {indicator, unit}: the newest plan's
/// - `duban_lights` {colour, plan}: how many
@Component
class PlanMeters {
    private static final String UNSAID = "未明确";
    private static final BinaryOperator<Shown> NEWEST_PLAN =
            BinaryOperator.maxBy(
                    Comparator.comparingInt((Shown s) -> s.row().year())
                            .thenComparing(s -> s.row().commitment(), Comparator.reverseOrder()));

    private final LightBoard board;
    private final Clock clock;
    private final MultiGauge commitmentLamp;
    private final MultiGauge daysLeft;
    private final MultiGauge target;
    private final MultiGauge expected;
    private final MultiGauge achievement;
    private final MultiGauge indicatorLamp;
    private final MultiGauge lights;
    private final AtomicBoolean dirty = new AtomicBoolean(true);
    private volatile LocalDate shownOn = LocalDate.MIN;

    PlanMeters(LightBoard board, Clock clock, MeterRegistry meters) {
        this.board = board;
        this.clock = clock;
        this.commitmentLamp = gauge(meters, "commitment.lamp", "承诺灯色 0绿 1黄 2红 3灰");
        this.daysLeft = gauge(meters, "commitment.days.left", "距期限天数");
        this.target = gauge(meters, "indicator.target", "年度目标");
        this.expected = gauge(meters, "indicator.expected", "按校历目前应达到");
        this.achievement = gauge(meters, "indicator.achievement.ratio", "达成度，1为达成");
        this.indicatorLamp = gauge(meters, "indicator.lamp", "指标灯色 0绿 1黄 2红 3灰");
        this.lights = gauge(meters, "lights", "亮灯数");
        board.watch(_ -> dirty.set(true));
    }

    @Scheduled(fixedDelayString = "${duban.board.gauges-every:5s}")
    void refresh() {
        LocalDate today = LocalDate.now(clock);
        if (dirty.getAndSet(false) || !today.equals(shownOn)) {
            shownOn = today;
            List<Shown> shown = List.copyOf(board.rows());
            put(commitmentLamp, shown, PlanMeters::byCommitment, PlanMeters::lamp);
            put(daysLeft, shown, PlanMeters::byCommitment, s -> s.row().daysLeft(today));
            showIndicators(shown);
            lights.register(counts(shown).toList(), true);
        }
    }

    private void showIndicators(List<Shown> shown) {
        Collection<Shown> newest =
                shown.stream()
                        .filter(s -> s.row().indicator() != null && !s.row().restricted())
                        .collect(
                                Collectors.toMap(
                                        PlanMeters::byIndicator, Function.identity(), NEWEST_PLAN))
                        .values();
        put(target, newest, PlanMeters::byIndicator, s -> number(s.goal()));
        put(expected, newest, PlanMeters::byIndicator, s -> number(s.row().expected()));
        put(achievement, newest, PlanMeters::byIndicator, s -> number(s.row().achievement()));
        put(indicatorLamp, newest, PlanMeters::byIndicator, PlanMeters::lamp);
    }

    private static void put(
            MultiGauge gauge,
            Collection<Shown> shown,
            Function<Shown, Tags> tags,
            ToDoubleFunction<Shown> value) {
        List<Row<?>> rows =
                shown.stream()
                        .filter(s -> !Double.isNaN(value.applyAsDouble(s)))
                        .<Row<?>>map(s -> Row.of(tags.apply(s), value.applyAsDouble(s)))
                        .toList();
        gauge.register(rows, true);
    }

    private static Stream<Row<?>> counts(List<Shown> shown) {
        return shown.stream()
                .map(s -> s.row().plan())
                .distinct()
                .flatMap(plan ->
                        Arrays.stream(PlanEvent.Colour.values())
                                .map(colour ->
                                        Row.of(
                                                byColour(colour, plan),
                                                count(shown, colour, plan))));
    }

    private static long count(List<Shown> shown, PlanEvent.Colour colour, String plan) {
        return shown.stream()
                .filter(s -> s.row().colour() == colour && s.row().plan().equals(plan))
                .count();
    }

    private static Tags byColour(PlanEvent.Colour colour, String plan) {
        return Tags.of("colour", colour.name().toLowerCase(Locale.ROOT), "plan", plan);
    }

    private static Tags byCommitment(Shown s) {
        String lead = s.row().lead();
        return Tags.of("commitment", s.row().commitment(), "dept", lead == null ? UNSAID : lead);
    }

    private static Tags byIndicator(Shown s) {
        return Tags.of("indicator", String.valueOf(s.row().indicator()), "unit", s.row().unit());
    }

    private static double lamp(Shown s) {
        return Colour.valueOf(s.row().colour().name()).lamp();
    }

    private static double number(@Nullable String decimal) {
        return decimal == null ? Double.NaN : Double.parseDouble(decimal);
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
        return MultiGauge.builder("duban." + name).description(description).register(meters);
    }
}
