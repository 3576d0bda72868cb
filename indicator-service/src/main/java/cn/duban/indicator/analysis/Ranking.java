package cn.duban.indicator.analysis;

import cn.duban.indicator.IndicatorProblem.RankingRestricted;
import cn.duban.indicator.IndicatorProblem.TooManyToRank;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.figures.AskedCodes;
import cn.duban.indicator.figures.FigureQueries;
import cn.duban.indicator.figures.FigureView;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 排序 — the units of one level under a unit, best first.
///
/// - Exam results are never ranked (深化新时代教育评价改革总体方案, 2020).
/// - A rate over fewer than [#LEAST] has no rank: one child more would move it by whole places.
/// - Equal values have the same rank, and the next rank is left out.
@Component
class Ranking {

    /// 最小分母.
    static final int LEAST = 10;

    /// So many are ranked at once: the rank of one unit needs the figures of all.
    static final int MOST = 5_000;

    private final FigureQueries queries;

    Ranking(FigureQueries queries) {
        this.queries = queries;
    }

    /// @param rank absent where there is nothing to rank; `note` says why
    /// @param of how many are ranked, those out of the caller's sight among them
    record Place(@Nullable Integer rank, int of, FigureView figure, @Nullable String note) {}

    /// Ranked among all, whoever asks; shown are those the caller may see.
    List<Place> of(
            String code, String under, Period period, Level level, Predicate<String> visible) {
        Indicator indicator = queries.indicator(code);
        if (indicator.restricted()) {
            throw new RankingRestricted(indicator.name());
        }
        AskedCodes.fitting(period, indicator);
        List<String> units = queries.below(under, level, period.code());
        refuseTooMany(units.size());
        List<FigureView> figures =
                queries
                        .of(List.of(code), units, Optional.of(period.code()), Optional.empty())
                        .stream()
                        .filter(FigureView::expected)
                        .toList();
        return ranked(figures, indicator.better()).stream()
                .filter(place -> visible.test(place.figure().unit()))
                .toList();
    }

    static void refuseTooMany(int units) {
        if (units > MOST) {
            throw new TooManyToRank(units, MOST);
        }
    }

    static List<Place> ranked(List<FigureView> figures, Indicator.Better better) {
        Comparator<FigureView> byValue = Comparator.comparing(Ranking::value);
        List<FigureView> sound =
                figures.stream()
                        .filter(figure -> objection(figure) == null)
                        .sorted(better == Indicator.Better.HIGHER ? byValue.reversed() : byValue)
                        .toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < sound.size(); i++) {
            boolean tied = i > 0 && value(sound.get(i)).compareTo(value(sound.get(i - 1))) == 0;
            Integer rank = tied ? places.get(i - 1).rank() : Integer.valueOf(i + 1);
            places.add(new Place(rank, sound.size(), sound.get(i), null));
        }
        figures.stream()
                .filter(figure -> objection(figure) != null)
                .forEach(figure ->
                        places.add(new Place(null, sound.size(), figure, objection(figure))));
        return places;
    }

    private static @Nullable String objection(FigureView figure) {
        if (figure.value() == null) {
            return "尚无数据";
        }
        if (figure.denominator() != null
                && new BigDecimal(figure.denominator()).compareTo(BigDecimal.valueOf(LEAST)) < 0) {
            return "分母小于%d，不参加排序".formatted(LEAST);
        }
        Coverage coverage = figure.coverage();
        return coverage != null && coverage.reported() < coverage.applicable() && isAbove(figure)
                ? "尚未报齐（%d/%d），不参加排序".formatted(coverage.reported(), coverage.applicable())
                : null;
    }

    private static boolean isAbove(FigureView figure) {
        return !figure.level().equals(Level.SCHOOL.name());
    }

    private static BigDecimal value(FigureView figure) {
        return figure.value() == null ? BigDecimal.ZERO : new BigDecimal(figure.value());
    }
}
