package cn.duban.benchmarks.crash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// 报表 — which forms are pushed, of which schools, and how sound random rows of them are made.
public enum SampleForm {
    KINDERGARTEN(Set.of("111"), List.of("2025-autumn", "2026-spring")) {
        @Override
        void fill(Random random, SortedMap<String, BigDecimal> row) {
            put(row, "kid.enrolled", 30 + random.nextInt(500));
            put(row, "tea.full", 4 + random.nextInt(40));
        }
    },
    FITNESS(Set.of("211", "311"), List.of("2024-2025", "2025-2026")) {
        @Override
        void fill(Random random, SortedMap<String, BigDecimal> row) {
            int tested = 4 + random.nextInt(900);
            int excellent = random.nextInt(tested);
            int good = random.nextInt(tested - excellent);
            int pass = random.nextInt(tested - excellent - good + 1);
            put(row, "fit.due", tested + random.nextInt(30));
            put(row, "fit.tested", tested);
            put(row, "fit.excellent", excellent);
            put(row, "fit.good", good);
            put(row, "fit.pass", pass);
            put(row, "fit.fail", tested - excellent - good - pass);
        }
    },
    VISION(Set.of("211", "311"), List.of("2025-autumn", "2026-spring")) {
        @Override
        void fill(Random random, SortedMap<String, BigDecimal> row) {
            int screened = 1 + random.nextInt(900);
            put(row, "vis.due", screened + random.nextInt(30));
            put(row, "vis.screened", screened);
            put(row, "vis.myopia", random.nextInt(screened + 1));
        }
    },
    RESOURCES(Set.of("211", "311"), List.of("2024-2025", "2025-2026")) {
        @Override
        void fill(Random random, SortedMap<String, BigDecimal> row) {
            int teachers = 5 + random.nextInt(90);
            put(row, "stu.enrolled", 40 + random.nextInt(1800));
            put(row, "tea.full", teachers);
            put(row, "tea.higherEdu", random.nextInt(teachers + 1));
            put(row, "room.media", random.nextInt(60));
            row.put("asset.equip", BigDecimal.valueOf(1 + random.nextInt(900_000_000), 2));
        }
    };

    private final Set<String> kinds;
    private final List<String> periods;

    SampleForm(Set<String> kinds, List<String> periods) {
        this.kinds = kinds;
        this.periods = periods;
    }

    /// Why its numbers jump from year to year, for checks that ask.
    public static final String DRAWN = "随机生成的数";

    abstract void fill(Random random, SortedMap<String, BigDecimal> row);

    /// Kinds of schools it is asked of.
    public Set<String> kinds() {
        return kinds;
    }

    public List<String> periods() {
        return periods;
    }

    /// A row that satisfies every rule of the form.
    public SortedMap<String, BigDecimal> row(Random random) {
        SortedMap<String, BigDecimal> row = new TreeMap<>();
        fill(random, row);
        return row;
    }

    /// Every period any form is pushed for.
    public static List<String> allPeriods() {
        List<String> all = new ArrayList<>();
        for (SampleForm form : values()) {
            form.periods.stream().filter(period -> !all.contains(period)).forEach(all::add);
        }
        return all;
    }

    private static void put(SortedMap<String, BigDecimal> row, String element, int value) {
        row.put(element, BigDecimal.valueOf(value));
    }
}
