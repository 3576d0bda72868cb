package cn.duban.local.sample;

import cn.duban.local.client.Row;
import java.util.Map;
import java.util.SplittableRandom;

/// 示例数字 — what each school of the district has to report; plausible, invented, always the same.
public record SampleNumbers(SamplePeriods periods) {
    private static final int PUPILS_PER_TEACHER = 16;
    private static final int CHILDREN_PER_TEACHER = 13;

    /// 幼儿园在园情况; a year earlier the public kindergartens were a little smaller.
    public Row kindergarten(SampleSchool school, boolean yearBefore) {
        int smaller = yearBefore && school.isPublic() ? school.pupils() / 20 : 0;
        int children = school.pupils() - smaller;
        return new Row(
                "KINDERGARTEN",
                term(yearBefore),
                Map.of("kid.enrolled", children, "tea.full", children / CHILDREN_PER_TEACHER));
    }

    /// 体质健康: about 97.5 % pass, about 46 % good or better.
    public Row fitness(SampleSchool school) {
        SplittableRandom dice = school.dice("FITNESS");
        int due = school.pupils() - dice.nextInt(6);
        int tested = due - due / 60;
        int excellent = tested * dice.nextInt(10, 14) / 100;
        int good = tested * dice.nextInt(32, 37) / 100;
        int fail = tested * dice.nextInt(20, 30) / 1000;
        return fitness(due, tested, excellent, good, fail);
    }

    /// 填错了列: everybody passed, and everybody was written down as failing.
    public Row fitnessInTheWrongColumn(SampleSchool school) {
        Map<String, Object> right = fitness(school).values();
        int tested = (int) right.getOrDefault("fit.tested", 0);
        return fitness((int) right.getOrDefault("fit.due", 0), tested, 0, 0, tested);
    }

    /// 视力: half a percentage point better than a year earlier.
    public Row vision(SampleSchool school, boolean yearBefore) {
        int due = school.pupils();
        int screened = due - due / 50;
        int perMille = school.dice("VISION").nextInt(480, 540) + (yearBefore ? 5 : 0);
        return new Row(
                "VISION",
                term(yearBefore),
                Map.of(
                        "vis.due", due,
                        "vis.screened", screened,
                        "vis.myopia", screened * perMille / 1000));
    }

    /// 双减: one school has not got its homework under control.
    public Row burden(SampleSchool school, boolean homeworkInOrder) {
        return new Row(
                "BURDEN", periods.term(), Map.of("asv.offer", true, "hw.ok", homeworkInOrder));
    }

    public Row supervision(SampleSchool school, boolean visited) {
        return new Row("SUPERVISION", periods.calendarYear(), Map.of("sup.visited", visited));
    }

    /// 办学条件.
    public Row resources(SampleSchool school) {
        SplittableRandom dice = school.dice("RESOURCES");
        int teachers = school.pupils() / PUPILS_PER_TEACHER + 1;
        return new Row(
                "RESOURCES",
                periods.schoolYear(),
                Map.of(
                        "stu.enrolled",
                        school.pupils(),
                        "tea.full",
                        teachers,
                        "tea.higherEdu",
                        teachers * dice.nextInt(68, 92) / 100,
                        "asset.equip",
                        school.pupils() * dice.nextInt(1800, 3200),
                        "room.media",
                        school.pupils() / 40 + 1));
    }

    private Row fitness(int due, int tested, int excellent, int good, int fail) {
        return new Row(
                "FITNESS",
                periods.schoolYear(),
                Map.of(
                        "fit.due", due,
                        "fit.tested", tested,
                        "fit.excellent", excellent,
                        "fit.good", good,
                        "fit.pass", tested - excellent - good - fail,
                        "fit.fail", fail));
    }

    private String term(boolean yearBefore) {
        return yearBefore ? periods.termBefore() : periods.term();
    }
}
