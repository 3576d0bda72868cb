package cn.duban.indicator.figures;

import cn.duban.indicator.figures.MonthOfFigure.Day;
import cn.duban.indicator.period.Period;
import cn.duban.starter.projection.Projections;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 历史值库 — keeps what the figures above the schools were on each day, so that a report of the past
/// can be made again.
///
/// A school's own past is in its receipts; keeping it here as well would double the work of a push.
@Component
class Histories {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /// A figure is asked for no earlier than this before its period begins.
    private static final int MONTHS_BEFORE = 12;

    private final MongoOperations store;
    private final Projections projections;

    Histories(MongoOperations store, Projections projections) {
        this.store = store;
        this.projections = projections;
    }

    /// One read and one write for a whole batch, whatever its size.
    void remember(List<FigureDocument> heard) {
        Map<String, List<FigureDocument>> byMonth =
                heard.stream()
                        .filter(figure -> !figure.level().equals("SCHOOL"))
                        .collect(
                                Collectors.groupingBy(
                                        figure ->
                                                MonthOfFigure.idOf(
                                                        figure.id(), YearMonth.from(dayOf(figure))),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (byMonth.isEmpty()) {
            return;
        }
        Map<String, MonthOfFigure> known = find(byMonth.keySet());
        List<MonthOfFigure> changed = new ArrayList<>();
        byMonth.forEach((id, figures) -> {
            MonthOfFigure before = known.getOrDefault(id, MonthOfFigure.empty(id));
            MonthOfFigure after = before;
            for (FigureDocument figure : figures) {
                after = after.with(day(figure));
            }
            if (!after.equals(before)) {
                changed.add(after);
            }
        });
        projections.putAll(changed);
    }

    /// 某日所知 — the figure as it was known at the end of a day; empty when nothing was known yet.
    Optional<FigureDocument> on(String figure, Period period, LocalDate day) {
        YearMonth first = YearMonth.from(period.from()).minusMonths(MONTHS_BEFORE);
        List<String> ids = new ArrayList<>();
        for (YearMonth m = YearMonth.from(day); !m.isBefore(first); m = m.minusMonths(1)) {
            ids.add(MonthOfFigure.idOf(figure, m));
        }
        Map<String, MonthOfFigure> months = find(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(months.get(id)))
                .flatMap(month -> month.on(day).stream())
                .findFirst()
                .map(d -> new FigureDocument(figure, d.version(), d.level(), null, d.body()));
    }

    private static Day day(FigureDocument figure) {
        return new Day(dayOf(figure).toString(), figure.version(), figure.level(), figure.body());
    }

    private static LocalDate dayOf(FigureDocument figure) {
        return LocalDate.ofInstant(figure.said(), BEIJING);
    }

    private Map<String, MonthOfFigure> find(Collection<String> ids) {
        Query byIds = Query.query(Criteria.where("_id").in(ids));
        return store.find(byIds, MonthOfFigure.class).stream()
                .collect(Collectors.toMap(MonthOfFigure::id, Function.identity()));
    }
}
