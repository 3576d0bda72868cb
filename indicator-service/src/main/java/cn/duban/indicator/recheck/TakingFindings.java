package cn.duban.indicator.recheck;

import cn.duban.indicator.review.Person;
import cn.duban.indicator.review.RowsToReview;
import cn.duban.indicator.submission.FoundNumbers;
import cn.duban.starter.messaging.EventJson;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 录入 — lays what was found beside what was reported, once it passes the rules of a push.
@Component
class TakingFindings {

    private final FoundNumbers foundNumbers;
    private final RowsToReview rows;
    private final Clock clock;

    TakingFindings(FoundNumbers foundNumbers, RowsToReview rows, Clock clock) {
        this.foundNumbers = foundNumbers;
        this.rows = rows;
        this.clock = clock;
    }

    Finding of(Sample sample, Item item, EntryRequest request, Person by) {
        Map<String, BigDecimal> reported = item.reported();
        FoundNumbers.Row row =
                new FoundNumbers.Row(
                        item.school(),
                        rows.form(sample.form()),
                        sample.period(),
                        item.stage(),
                        reported);
        Map<String, BigDecimal> found = request.checked(sample, row, foundNumbers);
        return finding(reported, found, request.note(), by);
    }

    private Finding finding(
            Map<String, BigDecimal> reported,
            Map<String, BigDecimal> found,
            @Nullable String note,
            Person by) {
        Map<Boolean, List<String>> agreeing =
                found.keySet().stream()
                        .sorted()
                        .collect(
                                Collectors.partitioningBy(
                                        e -> same(reported.get(e), found.get(e))));
        Map<String, String> texts = new TreeMap<>();
        found.forEach((code, value) -> texts.put(code, value.toPlainString()));
        return new Finding(
                EventJson.MAPPER.writeValueAsString(texts),
                agreeing.getOrDefault(true, List.of()),
                agreeing.getOrDefault(false, List.of()),
                by,
                clock.instant(),
                note,
                null);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
    }
}
