package cn.duban.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// 问法 — what a page of the console asks for, in turns: one figure, a town with its schools, a
/// series, a ranking, and the lineage of a figure.
record QueryMix(List<String> indicators, List<String> years, List<String> towns) {

    /// In the order they are asked.
    static final List<String> KINDS = List.of("figure", "children", "series", "ranking", "lineage");

    private static final int OK = 200;
    private static final String CUT = "@";
    private static final String PRIMARY = CUT + "PRIMARY";

    /// 资源配置七项, each as the whole, as a 校际差异系数, and of the primary stage.
    private static final List<String> SEVEN =
            List.of("BAL.R1", "BAL.R2", "BAL.R3", "BAL.R4", "BAL.R5", "BAL.R6", "BAL.R7");

    private static final List<String> OTHERS =
            List.of("FIT.PASS", "FIT.GOOD", "FIT.COVER", "BAL.6OF7");

    QueryMix {
        indicators = List.copyOf(indicators);
        years = List.copyOf(years);
        towns = List.copyOf(towns);
    }

    /// Over the indicators that have a figure; `status` asks a path and tells what was answered.
    static QueryMix answered(List<String> years, List<String> towns, ToIntFunction<String> status) {
        List<String> known =
                candidates()
                        .filter(code ->
                                status.applyAsInt(figure(code, towns.getFirst(), years.getFirst()))
                                        == OK)
                        .toList();
        if (known.isEmpty()) {
            throw new IllegalStateException("no indicator has a figure for " + years.getFirst());
        }
        return new QueryMix(known, years, towns);
    }

    private static Stream<String> candidates() {
        List<String> balance =
                SEVEN.stream().flatMap(code -> Stream.of(code, code + ".CV")).toList();
        return Stream.of(OTHERS, balance, balance.stream().map(code -> code + PRIMARY).toList())
                .flatMap(List::stream);
    }

    /// How many are an indicator of their own; the others are one by 学段.
    long uncut() {
        return indicators.stream().filter(code -> !code.contains(CUT)).count();
    }

    String path(int number, Random random) {
        String indicator = one(indicators, random);
        String year = one(years, random);
        String town = one(towns, random);
        String asked = "?indicator=%s&unit=%s".formatted(indicator, town);
        return switch (number % KINDS.size()) {
            case 0 -> figure(indicator, town, year);
            case 1 -> "/figures%s&period=%s&children=true".formatted(asked, year);
            case 2 -> "/figures/series" + asked;
            case 3 -> "/figures/ranking%s&period=%s".formatted(asked, year);
            default -> figure(indicator, town, year) + "/lineage";
        };
    }

    private static String figure(String indicator, String unit, String period) {
        return "/figures/%s/%s/%s".formatted(indicator, unit, period);
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
