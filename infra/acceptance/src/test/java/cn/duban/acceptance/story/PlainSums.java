package cn.duban.acceptance.story;

import cn.duban.local.client.Row;
import cn.duban.local.sample.SampleSchool;
import cn.duban.local.sample.SampleYear;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// 另算一遍 — the fitness figures added up from what was sent, without any of the suite's code.
record PlainSums(long passed, long tested) {

    static PlainSums ofFitness(SampleYear year, Predicate<SampleSchool> which) {
        List<Row> rows =
                year.district().compulsory().stream()
                        .filter(which)
                        .map(year.numbers()::fitness)
                        .toList();
        long passed =
                Stream.of("fit.excellent", "fit.good", "fit.pass")
                        .mapToLong(element -> sum(rows, element))
                        .sum();
        return new PlainSums(passed, sum(rows, "fit.tested"));
    }

    private static long sum(List<Row> rows, String element) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.values().get(element)))
                .mapToLong(value -> ((Number) value).longValue())
                .sum();
    }
}
