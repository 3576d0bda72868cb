package cn.duban.indicator.period;

/// 期别名称 — a period as people write it: 2026年秋季学期, 2025—2026学年, 2026年3月.
final class PeriodNames {

    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    private PeriodNames() {}

    static String of(Period period) {
        String code = period.code();
        String year = code.substring(0, 4);
        return switch (period.type()) {
            case CALENDAR_YEAR -> year + "年";
            case HALF_YEAR -> year + (code.endsWith("1") ? "年上半年" : "年下半年");
            case QUARTER -> year + "年第" + QUARTERS[code.charAt(6) - '1'] + "季度";
            case MONTH -> year + "年" + Integer.parseInt(code.substring(5)) + "月";
            case TERM -> year + (code.endsWith("spring") ? "年春季学期" : "年秋季学期");
            case SCHOOL_YEAR -> year + "—" + code.substring(5) + "学年";
        };
    }
}
