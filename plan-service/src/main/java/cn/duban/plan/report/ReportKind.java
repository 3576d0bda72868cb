package cn.duban.plan.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/// 报告种类 — what a report is called, over which stretch it looks back, and how far ahead.
///
/// A 通报 is only drafted (代拟稿): a person signs it.
public enum ReportKind {
    YEAR("year", "总结", "工作总结", 0),
    HALF_YEAR("half-year", "半年", "工作总结", 92),
    MONTHLY("monthly", "通报-月", "督办通报", 31),
    WEEKLY("weekly", "通报-周", "督办通报", 14);

    /// In July a bureau still writes about the first half.
    private static final int LAST_TO_LOOK_BACK = 7;

    private final String slug;
    private final String chinese;
    private final String title;
    private final int daysAhead;

    ReportKind(String slug, String chinese, String title, int daysAhead) {
        this.slug = slug;
        this.chinese = chinese;
        this.title = title;
        this.daysAhead = daysAhead;
    }

    public static Optional<ReportKind> called(String name) {
        return Arrays.stream(values())
                .filter(k -> k.slug.equals(name) || k.chinese.equals(name))
                .findFirst();
    }

    /// As it stands in an address and in a file.
    public String slug() {
        return slug;
    }

    public String chinese() {
        return chinese;
    }

    public String title() {
        return title;
    }

    public boolean isDraft() {
        return this == MONTHLY || this == WEEKLY;
    }

    /// The first day of the stretch it tells about.
    public LocalDate from(LocalDate asOf) {
        return switch (this) {
            case YEAR -> asOf.withDayOfYear(1);
            case HALF_YEAR ->
                    asOf.getMonthValue() > LAST_TO_LOOK_BACK
                            ? LocalDate.of(asOf.getYear(), 7, 1)
                            : asOf.withDayOfYear(1);
            case MONTHLY -> asOf.withDayOfMonth(1);
            case WEEKLY -> asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    }

    /// 本周, 本月.
    String stretch() {
        return switch (this) {
            case YEAR -> "本年";
            case HALF_YEAR -> "半年";
            case MONTHLY -> "本月";
            case WEEKLY -> "本周";
        };
    }

    /// Until which day what falls due is announced.
    LocalDate ahead(LocalDate asOf) {
        return asOf.plusDays(daysAhead);
    }
}
