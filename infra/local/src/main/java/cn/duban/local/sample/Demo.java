package cn.duban.local.sample;

import cn.duban.local.client.Answer;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Light;
import cn.duban.local.client.Light.Colour;
import cn.duban.local.client.Plan;
import cn.duban.local.client.Refusal;
import cn.duban.local.client.Register;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 演示 — plays the sample district's year before somebody's eyes, by the same interface a bureau and
/// its schools would use.
final class Demo {
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final LightTable table;
    private final LocalDate today;
    private final SampleDistrict district = SampleDistrict.load();
    private final SamplePeriods periods;
    private final SampleOffice office;
    private Map<String, Light> shown = new HashMap<>();

    Demo(PrintWriter out, boolean colours, DubanClient staff, LocalDate today) {
        this.out = out;
        this.table = new LightTable(out, colours);
        this.today = today;
        this.periods = SamplePeriods.on(today);
        this.office = new SampleOffice(staff, district, periods);
    }

    /// @param keys the folder in which the schools' keys are kept
    Plan play(Path keys) throws InterruptedException {
        say("登记：1市1区6个乡镇街道，%d所学校和幼儿园".formatted(district.schools().size()));
        Register.Counts counts = office.register();
        out.println(
                "   新增 %d，变更 %d，无变化 %d，拒绝 %d"
                        .formatted(
                                counts.created(),
                                counts.changed(),
                                counts.unchanged(),
                                counts.refused()));
        office.openPeriods();
        SampleSchools schools = SampleSchools.withKeys(office.staff(), district, keys);
        SampleSchool first = district.schools().getFirst();
        KeyRing.writePrivate(keys.resolve("first-key"), schools.keyOf(first) + "\n");
        out.println("   每所学校一把密钥；" + first.name() + "的密钥写入 " + keys.resolve("first-key"));
        Plan plan = plan();
        office.awaitRegister();
        year(plan, schools);
        recognition(plan);
        progress(plan);
        return plan;
    }

    void end(Plan plan) {
        out.println();
        table.print(office.lights(plan));
    }

    private Plan plan() {
        SamplePlan written = SamplePlan.of(periods.year());
        say("导入《%s》".formatted(written.title()));
        Plan plan = office.plan(written.fileName(), written.docx());
        Map<String, Long> kinds =
                plan.commitments().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Plan.Commitment::kindInWords,
                                        TreeMap::new,
                                        Collectors.counting()));
        String each =
                kinds.entrySet().stream()
                        .map(kind -> kind.getKey() + kind.getValue() + "项")
                        .collect(Collectors.joining("、"));
        out.println("   确认 %d 项承诺：%s".formatted(plan.tracked(), each));
        shown = byCommitment(plan);
        return plan;
    }

    private void year(Plan plan, SampleSchools schools) throws InterruptedException {
        SampleYear year = SampleYear.of(district, periods);
        for (Chapter chapter : year.chapters()) {
            say(
                    "%s：%d 次报送，%d 行"
                            .formatted(
                                    chapter.headline(), chapter.pushes().size(), chapter.rows()));
            int fresh = schools.push(chapter.pushes());
            if (fresh < chapter.rows()) {
                out.println("   其中 %d 行以前报过，原回执有效，不重复计数".formatted(chapter.rows() - fresh));
            }
            show(plan, fresh > 0 ? chapter.leadsTo() : Map.of());
        }
        wrong(schools, year.wrong());
    }

    private void wrong(SampleSchools schools, Push push) {
        say(push.school().name() + "报错了一次：");
        Answer answer = schools.tryPush(push);
        Refusal refusal = answer.refusal();
        out.println("   退回 %d %s，什么都没有保存".formatted(answer.status(), refusal.title()));
        refusal.objections()
                .forEach(o -> out.println("   %s %s：%s".formatted(o.at(), o.code(), o.message())));
    }

    private void recognition(Plan plan) {
        say(
                "%s 自 %s 起认定为普惠性幼儿园：无须重报，覆盖率随登记变化"
                        .formatted(district.becomingInclusive().name(), periods.reference()));
        office.recogniseKindergarten();
        show(plan, Map.of("PRE.INCL", Colour.GREEN));
    }

    private void progress(Plan plan) {
        say("科室填报进展记录：" + office.recordProgress(plan, today) + " 条");
        show(plan, Map.of());
    }

    /// Waits for the lights that are expected, then tells every one that changed.
    private void show(Plan plan, Map<String, Colour> expected) {
        Waiting.until(SETTLING, () -> reached(office.lights(plan), expected));
        Map<String, Light> now = byCommitment(plan);
        now.forEach((id, light) -> {
            Light before = shown.getOrDefault(id, light);
            if (before.colour() != light.colour()) {
                table.change(before, light);
            }
        });
        shown = now;
    }

    private static boolean reached(List<Light> lights, Map<String, Colour> expected) {
        return expected.entrySet().stream()
                .allMatch(e ->
                        lights.stream()
                                .filter(l -> e.getKey().equals(l.indicator()))
                                .allMatch(l -> l.colour() == e.getValue()));
    }

    private Map<String, Light> byCommitment(Plan plan) {
        return office.lights(plan).stream()
                .collect(Collectors.toMap(Light::commitment, Function.identity()));
    }

    private void say(String headline) {
        out.println("▶ " + headline);
        out.flush();
    }
}
