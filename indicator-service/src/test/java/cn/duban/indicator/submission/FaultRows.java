package cn.duban.indicator.submission;

import cn.duban.indicator.register.Profile.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// 5,000 rows from a seed with ten faults of each of twenty kinds, and the list of what must be
/// found: it comes from the generator, not from the checks.
final class FaultRows {

    static final int ROWS = 5_000;
    static final int OF_EACH = 10;
    final List<Map<String, String>> rows = new ArrayList<>();
    final Set<Expected> expected = new HashSet<>();
    private final Random random;

    /// What must be said of row `row`, counted from 0.
    record Expected(int row, String column, String code) {}

    FaultRows(long seed) {
        random = new Random(seed);
        for (int i = 0; i < ROWS; i++) {
            rows.add(sound(i));
        }
        List<Integer> free = new ArrayList<>();
        for (int i = 8; i < ROWS; i++) {
            free.add(i);
        }
        Collections.shuffle(free, random);
        for (FaultKind kind : FaultKind.values()) {
            int made = 0;
            for (int i = 0; made < OF_EACH; i++) {
                Map<String, String> row = rows.get(free.get(i));
                if (kind.form.equals(row.get("form"))) {
                    int at = free.remove(i--);
                    kind.spoil(row, made);
                    expected.add(new Expected(at, kind.column, kind.code));
                    made++;
                }
            }
        }
    }

    /// The district the file is of.
    APush district() {
        APush push = new APush();
        for (int i = 0; i < ROWS / 4; i++) {
            push.school(code(i), "211", Status.OPEN);
        }
        for (int i = 0; i < OF_EACH; i++) {
            push.school("11990001%02d".formatted(i), "111", Status.OPEN);
            push.school("21980000%02d".formatted(i), "211", Status.CLOSED);
        }
        return push;
    }

    private static String code(int school) {
        return "21990%05d".formatted(10_000 + school * 7);
    }

    private Map<String, String> sound(int i) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("school", code(i / 4));
        switch (i % 4) {
            case 0 -> fitness(row);
            case 1 -> resources(row);
            case 2 -> vision(row);
            default -> {
                put(row, "BURDEN", "2026-spring");
                row.put("asv.offer", "true");
                row.put("hw.ok", random.nextBoolean() ? "true" : "false");
            }
        }
        return row;
    }

    private void fitness(Map<String, String> row) {
        put(row, "FITNESS", "2025-2026");
        int excellent = 10 + random.nextInt(90);
        int good = 50 + random.nextInt(200);
        int pass = 100 + random.nextInt(400);
        int fail = 3 + random.nextInt(20);
        int tested = excellent + good + pass + fail;
        row.put("fit.due", "" + (tested + 1 + random.nextInt(20)));
        row.put("fit.tested", "" + tested);
        row.put("fit.excellent", "" + excellent);
        row.put("fit.good", "" + good);
        row.put("fit.pass", "" + pass);
        row.put("fit.fail", "" + fail);
    }

    private void resources(Map<String, String> row) {
        put(row, "RESOURCES", "2025-2026");
        int teachers = 61 + random.nextInt(40);
        row.put("stu.enrolled", "" + (teachers * 15 + random.nextInt(100) * 2 + 1));
        row.put("tea.full", "" + teachers);
        row.put("tea.higherEdu", "" + random.nextInt(teachers));
        row.put("asset.equip", (1_000_000 + random.nextInt(9_000_000)) + ".37");
        row.put("room.media", "" + (5 + random.nextInt(40)));
    }

    private void vision(Map<String, String> row) {
        put(row, "VISION", "2026-spring");
        int screened = 101 + random.nextInt(800);
        row.put("vis.due", "" + (screened + 1 + random.nextInt(9)));
        row.put("vis.screened", "" + screened);
        row.put("vis.myopia", "" + random.nextInt(screened));
    }

    private static void put(Map<String, String> row, String form, String period) {
        row.put("form", form);
        row.put("period", period);
    }
}
