package cn.duban.local.sample;

import cn.duban.local.client.Light.Colour;
import cn.duban.local.client.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// 示例年度 — the year's pushes in the order they arrive.
///
/// - The biggest school fills the wrong column first and corrects it in the end.
/// - Three schools are late; until they come, 全覆盖 cannot be told.
/// - One school has not got its homework under control.
public record SampleYear(SampleDistrict district, SampleNumbers numbers) {
    private static final int LATE = 3;
    private static final int VISITED = 13;

    public static SampleYear of(SampleDistrict district, SamplePeriods periods) {
        return new SampleYear(district, new SampleNumbers(periods));
    }

    /// In order; the last one is the correction.
    public List<Chapter> chapters() {
        return List.of(
                lastYear(),
                wrongColumn(),
                fitness(),
                terms(),
                kindergartens(),
                burden(),
                late(),
                corrected());
    }

    public Chapter lastYear() {
        Stream<Push> children =
                district.kindergartens().stream()
                        .map(s -> Push.of(s, numbers.kindergarten(s, true)));
        Stream<Push> eyes =
                district.compulsory().stream().map(s -> Push.of(s, numbers.vision(s, true)));
        return new Chapter("上年同期的底数补齐", Stream.concat(children, eyes).toList(), Map.of());
    }

    public Chapter wrongColumn() {
        SampleSchool biggest = district.biggest();
        return new Chapter(
                biggest.name() + "最先报体质健康（填错了列：合格的都填进了不及格）",
                List.of(Push.of(biggest, numbers.fitnessInTheWrongColumn(biggest))),
                Map.of());
    }

    public Chapter fitness() {
        return new Chapter(
                "其余中小学报体质健康",
                compulsoryWithout(district.biggest(), numbers::fitness),
                Map.of("FIT.PASS", Colour.RED, "FIT.GOOD", Colour.RED));
    }

    public Chapter terms() {
        List<Push> pushes =
                district.compulsory().stream()
                        .map(s -> Push.of(s, numbers.vision(s, false), numbers.resources(s)))
                        .toList();
        return new Chapter("视力筛查和办学条件", pushes, Map.of("VIS.MYOPIA", Colour.YELLOW));
    }

    public Chapter kindergartens() {
        List<Push> pushes =
                district.kindergartens().stream()
                        .map(s -> Push.of(s, numbers.kindergarten(s, false)))
                        .toList();
        return new Chapter("幼儿园报在园情况", pushes, Map.of("PRE.INCL", Colour.RED));
    }

    public Chapter burden() {
        List<Push> onTime =
                district.compulsory().stream()
                        .limit(district.compulsory().size() - LATE)
                        .map(this::burdenAndSupervision)
                        .toList();
        return new Chapter("双减和督导（还有%d所没有报）".formatted(LATE), onTime, Map.of("HW.OK", Colour.RED));
    }

    public Chapter late() {
        List<Push> late = lateSchools().stream().map(this::burdenAndSupervision).toList();
        return new Chapter("迟报的%d所报齐".formatted(LATE), late, Map.of("ASV.SCHOOL", Colour.GREEN));
    }

    public Chapter corrected() {
        SampleSchool biggest = district.biggest();
        return new Chapter(
                biggest.name() + "更正体质健康",
                List.of(Push.of(biggest, numbers.fitness(biggest))),
                Map.of("FIT.PASS", Colour.GREEN));
    }

    public List<SampleSchool> lateSchools() {
        List<SampleSchool> all = district.compulsory();
        return all.subList(all.size() - LATE, all.size());
    }

    /// 有错的: more pupils with myopia than were screened; refused, nothing is stored.
    public Push wrong() {
        SampleSchool school = district.compulsory().getFirst();
        Row row = numbers.vision(school, false);
        return Push.of(school, row.with("vis.myopia", school.pupils() + 1));
    }

    private Push burdenAndSupervision(SampleSchool school) {
        int place = district.compulsory().indexOf(school);
        return Push.of(
                school,
                numbers.burden(school, place != 1),
                numbers.supervision(school, place < VISITED));
    }

    private List<Push> compulsoryWithout(SampleSchool other, Function<SampleSchool, Row> row) {
        return district.compulsory().stream()
                .filter(school -> !school.equals(other))
                .map(school -> Push.of(school, row.apply(school)))
                .toList();
    }
}
