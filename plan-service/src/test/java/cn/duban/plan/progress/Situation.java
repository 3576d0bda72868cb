package cn.duban.plan.progress;

import static cn.duban.plan.progress.Some.SPRING_2025;
import static cn.duban.plan.progress.Some.SPRING_2026;
import static cn.duban.plan.progress.Some.YEAR_2026;

import cn.duban.plan.commitment.Deadline;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.progress.Trust.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A promise and what is known of it, said in a few words: `rate 94 100 5 5`, `rooms 2026-03-01
/// 80`.
record Situation(Target target, Deadline deadline, Facts facts, ProgressSettings settings) {
    private static final Deadline JUNE = new Deadline.On(LocalDate.parse("2026-06-30"));
    private static final Deadline OPEN = new Deadline.Open();
    private static final Target AT_LEAST_95 = new Target.AtLeast(new BigDecimal("95"), "%");
    private static final Target ROOMS = new Target.Exactly(new BigDecimal("140"), "间");
    private static final Target RANGE =
            new Target.Between(new BigDecimal("5"), new BigDecimal("6"), "所");
    private static final Target DOWN =
            new Target.ChangeBy(Direction.DOWN, BigDecimal.ONE, "个百分点", "上年");
    private static final Target TWICE = new Target.Recurring(Every.TERM, 2);

    static Situation of(String words) {
        String[] all = words.split(" ");
        String[] w = Arrays.copyOfRange(all, 1, all.length);
        String rest = String.join(" ", w);
        return switch (all[0]) {
            case "strict" -> of(rest).with(SomeSettings.strict());
            case "soft" -> of(rest).soft();
            case "exam" -> open(AT_LEAST_95, restricted());
            case "unfed" -> open(AT_LEAST_95, Some.facts(Some.rate("合格率")));
            case "unrecorded" -> open(AT_LEAST_95, Some.entries("合格率", "%"));
            case "rate" -> open(AT_LEAST_95, rate(w));
            case "doubted" -> open(AT_LEAST_95, doubted(w[0]));
            case "rooms" -> open(ROOMS, Some.entries("教室空调", "间", Some.amount(w[0], w[1])));
            case "uninspected" -> open(RANGE, Some.entries("督导学校", "所"));
            case "stalling" -> open(ROOMS, stalling());
            case "inspected" ->
                    open(
                            RANGE,
                            Some.facts(Some.countOf("督导学校", "所"), Some.sum(YEAR_2026, w[0], 9, 9)));
            case "myopia" -> open(DOWN, myopia(w));
            case "myopia-by-hand" -> open(DOWN, Some.from(fall(w[0]), w[1]));
            case "fall-by-hand" -> open(DOWN, fall(w[0]));
            case "all" -> open(new Target.All(), all(w));
            case "built" -> june(new Target.Done(), Some.done(w[0]));
            case "building" ->
                    june(new Target.Done(), Arrays.stream(w).map(Some::note).toArray(Entry[]::new));
            case "words" -> june(new Target.Qualitative());
            case "meetings" ->
                    open(
                            TWICE,
                            Some.entries(
                                    "分析会",
                                    "次",
                                    Arrays.stream(w).map(Some::note).toArray(Entry[]::new)));
            default -> throw new IllegalArgumentException(words);
        };
    }

    Progress on(String today) {
        return Progress.derivedFrom(target, deadline, facts, settings, LocalDate.parse(today));
    }

    private Situation with(ProgressSettings other) {
        return new Situation(target, deadline, facts, other);
    }

    private Situation soft() {
        return new Situation(target, deadline, Some.soft(facts), SomeSettings.lenient());
    }

    private static Situation open(Target target, Facts facts) {
        return new Situation(target, OPEN, facts, ProgressSettings.defaults());
    }

    private static Situation june(Target target, Entry... entries) {
        Facts facts = Some.entries("教学楼", "", entries);
        return new Situation(target, JUNE, facts, ProgressSettings.defaults());
    }

    private static Facts rate(String[] w) {
        return Some.facts(
                Some.rate("合格率"),
                Some.ratio(
                        SPRING_2026, w[0], w[1], Integer.parseInt(w[2]), Integer.parseInt(w[3])));
    }

    private static Facts doubted(String value) {
        Figure figure = Some.ratio(SPRING_2026, value, "100", 5, 5);
        return Some.facts(Some.rate("合格率"), Some.rechecked(figure, Mark.DOUBTED, 2));
    }

    private static Facts restricted() {
        return new Facts(
                2026,
                true,
                false,
                Some.rate("上线率"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Facts stalling() {
        Facts now = Some.facts(Some.countOf("教室空调", "间"), Some.sum(YEAR_2026, "77", 9, 9));
        return Some.observed(now, "2026", "2026-03-10=60", "2026-04-20=70", "2026-05-20=74");
    }

    private static Facts myopia(String[] w) {
        Figure now = Some.sum(SPRING_2026, w[0], 5, 5);
        return w.length == 1
                ? Some.facts(Some.rateToLower("近视率"), now)
                : Some.facts(Some.rateToLower("近视率"), Some.sum(SPRING_2025, w[1], 5, 5), now);
    }

    private static Facts fall(String recorded) {
        return Some.entries("近视率", "个百分点", Some.amount("2026-04-01", recorded));
    }

    private static Facts all(String[] w) {
        return Some.facts(
                Some.shareOfSchools("作业控制达标"),
                Some.ratio(
                        SPRING_2026, w[2], w[1], Integer.parseInt(w[0]), Integer.parseInt(w[1])));
    }
}
