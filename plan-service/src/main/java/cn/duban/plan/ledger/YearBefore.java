package cn.duban.plan.ledger;

import cn.duban.plan.progress.Figure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 上年同期 — the key of the same figure a year earlier.
final class YearBefore {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final int PERCENT = 100;
    private static final int COMPARABLE = 80;

    private YearBefore() {}

    /// `PRE.INCL|990102|2026-autumn` → `PRE.INCL|990102|2025-autumn`.
    static String key(Figure figure) {
        String period = figure.period().code();
        Matcher year = YEAR.matcher(period);
        String before = year.replaceAll(y -> Integer.toString(Integer.parseInt(y.group()) - 1));
        return figure.id().substring(0, figure.id().length() - period.length()) + before;
    }

    /// Only a figure that enough schools stood behind is worth a comparison.
    static boolean isComparable(Figure figure) {
        return figure.exact().isPresent()
                && figure.applicable() > 0
                && (long) figure.reported() * PERCENT >= (long) COMPARABLE * figure.applicable();
    }
}
