package cn.duban.plan.progress;

import cn.duban.plan.progress.Pace.Curve;
import cn.duban.plan.progress.Pace.Curve.Mark;
import cn.duban.plan.progress.Pace.Steps;
import cn.duban.plan.progress.Pace.Steps.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 进度曲线的写法 — `calendar`, `linear`, `term`, `once`, `steps 2026-06-30=60 2026-09-30=100` (values),
/// `curve 2026-03-31=10 2026-06-30=40` (percent of the way).
public final class PaceNotation {
    private static final int MOST_POINTS = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PaceNotation() {}

    /// @throws IllegalArgumentException with a Chinese sentence saying what is wrong
    public static Pace read(@Nullable String written) {
        String said = written == null ? "" : written.strip();
        String[] words = said.split("\\s+");
        return switch (words[0]) {
            case "", "calendar" -> Pace.SCHOOL_DAYS;
            case "linear" -> new Pace.Linear();
            case "term" -> new Pace.Terms();
            case "once" -> new Pace.AtOnce();
            case "steps" -> new Steps(points(words, Step::new));
            case "curve" -> curve(points(words, Mark::new));
            default ->
                    throw new IllegalArgumentException(
                            "进度曲线要写成calendar、linear、term、once、steps或curve，“" + words[0] + "”不是");
        };
    }

    public static String write(Pace pace) {
        return switch (pace) {
            case Pace.SchoolDays _ -> "calendar";
            case Pace.Linear _ -> "linear";
            case Pace.Terms _ -> "term";
            case Pace.AtOnce _ -> "once";
            case Steps s ->
                    s.steps().stream()
                            .map(p -> " " + p.on() + "=" + p.value().toPlainString())
                            .collect(Collectors.joining("", "steps", ""));
            case Curve c ->
                    c.marks().stream()
                            .map(p -> " " + p.on() + "=" + p.percent().toPlainString())
                            .collect(Collectors.joining("", "curve", ""));
        };
    }

    private static Pace curve(List<Mark> marks) {
        BigDecimal before = BigDecimal.ZERO;
        for (Mark mark : marks) {
            if (mark.percent().compareTo(before) < 0 || mark.percent().compareTo(HUNDRED) > 0) {
                throw new IllegalArgumentException("进度曲线的百分比要从0到100，且不能回落");
            }
            before = mark.percent();
        }
        return new Curve(marks);
    }

    private static <T> List<T> points(String[] words, BiFunction<LocalDate, BigDecimal, T> made) {
        if (words.length < 2 || words.length > MOST_POINTS + 1) {
            throw new IllegalArgumentException("进度曲线要有1至" + MOST_POINTS + "个节点");
        }
        LocalDate[] before = {LocalDate.MIN};
        return Arrays.stream(words)
                .skip(1)
                .map(word -> {
                    String[] parts = word.split("=", 2);
                    LocalDate on = day(parts[0], word);
                    if (!on.isAfter(before[0])) {
                        throw new IllegalArgumentException("进度曲线的日期要从早到晚");
                    }
                    before[0] = on;
                    return made.apply(on, number(parts.length == 2 ? parts[1] : "", word));
                })
                .toList();
    }

    private static LocalDate day(String said, String word) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    said.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? "没有“" + said + "”这一天"
                            : "节点要写成2026-06-30=60，“" + word + "”不是",
                    e);
        }
    }

    private static BigDecimal number(String said, String word) {
        if (!said.matches("\\d{1,15}(\\.\\d{1,10})?")) {
            throw new IllegalArgumentException("节点要写成2026-06-30=60，“" + word + "”不是");
        }
        return new BigDecimal(said);
    }
}
