package cn.duban.plan.drafting;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Plan;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// 期限范围 — from the first day of the plan's year to the last year anybody could mean.
///
/// A plan may reach into later years: as far as a five-year plan (五年规划), or as its own text names.
record Horizon(int year, int last) {
    private static final int FIVE_YEARS = 5;
    private static final int LONGEST = 30;
    private static final Pattern NAMED = Pattern.compile("(?<!\\d)(20\\d{2})年");

    static Horizon of(Plan plan) {
        IntStream named =
                NAMED.matcher(plan.text()).results().mapToInt(m -> Integer.parseInt(m.group(1)));
        IntStream promised =
                plan.commitments().stream()
                        .map(Commitment::deadline)
                        .mapToInt(d -> d.lastDay(plan.year()).getYear());
        int latest =
                IntStream.concat(named, promised)
                        .filter(y -> y <= plan.year() + LONGEST)
                        .max()
                        .orElse(plan.year());
        return new Horizon(plan.year(), Math.max(plan.year() + FIVE_YEARS, latest));
    }

    /// A deadline that was changed and lies outside; one that stays is not questioned.
    Optional<Violation> refusing(Commitment before, Commitment after) {
        Deadline deadline = after.deadline();
        LocalDate day = deadline.lastDay(year);
        boolean early = day.getYear() < year;
        if (after.due().equals(before.due()) || (!early && day.getYear() <= last)) {
            return Optional.empty();
        }
        String why = early ? "早于计划年度%d年的开始".formatted(year) : "晚于%d年，计划管不到那么远".formatted(last);
        return Optional.of(
                new Violation(
                        "/deadline",
                        "deadline-out-of-plan",
                        "期限%s%s。".formatted(deadline.notation(), why),
                        "写%d-01-01至%d-12-31之间的一天，如%d-12-31。".formatted(year, last, year)));
    }
}
