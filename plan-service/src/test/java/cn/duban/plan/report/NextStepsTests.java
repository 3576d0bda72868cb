package cn.duban.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What comes next names the present goal, and a unit with much to do gets a list.
class NextStepsTests {

    @Test
    void of_what_was_amended_the_present_goal_is_asked_for() {
        Plan plan = SamplePlans.plan();
        Commitment before = plan.commitments().getFirst();
        Commitment after = lowered(before);
        var by = new Amendment.Signature("示例督办员", "officer", SampleMaterial.NOW);
        var leader = new Amendment.Signature("示例局长", "leader", SampleMaterial.NOW);
        Plan amended =
                plan.amended(Amendment.proposed(1, "生源减少", before, after, by).approvedBy(leader));
        String said = said(amended, List.of(unmet(amended, after)));
        assertThat(said).contains(after.subject() + "（现行目标：不低于75%）").doesNotContain("92%");
    }

    @Test
    void what_was_never_amended_is_asked_for_in_the_plans_own_words() {
        Plan plan = SamplePlans.plan();
        Commitment first = plan.commitments().getFirst();
        assertThat(said(plan, List.of(unmet(plan, first))))
                .contains("抓紧落实" + first.text())
                .doesNotContain("现行目标");
    }

    @Test
    void many_items_of_one_unit_are_a_numbered_paragraph_each_and_few_are_one_sentence() {
        Plan plan = SamplePlans.plan(20, new Random(1));
        List<Standing> all = plan.commitments().stream().map(c -> unmet(plan, c)).toList();
        List<Part> many = parts(plan, all);
        long most =
                all.stream()
                        .collect(Collectors.groupingBy(Sentences::lead, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElseThrow();
        assertThat(most).isGreaterThan(3);
        assertThat(many.stream().map(NextStepsTests::words))
                .anyMatch(w -> w.startsWith("（1）"))
                .anyMatch(w -> w.startsWith("（" + most + "）"))
                .noneMatch(w -> w.startsWith("（" + (most + 1) + "）"));
        assertThat(parts(plan, all.subList(0, 1)).stream().map(NextStepsTests::words))
                .noneMatch(w -> w.startsWith("（1）"));
    }

    private static Commitment lowered(Commitment c) {
        return new Commitment(
                c.id(),
                c.path(),
                c.text(),
                c.offset(),
                c.subject(),
                WrittenTarget.of(new Target.AtLeast(new BigDecimal("75"), "%")),
                c.due(),
                c.firmness(),
                c.scope(),
                c.lead(),
                c.support(),
                c.indicator(),
                c.base(),
                c.restricted(),
                c.doubts(),
                c.dropped(),
                c.handled());
    }

    private static Standing unmet(Plan plan, Commitment c) {
        Assessment red =
                new Assessment(
                        1,
                        Colour.RED,
                        c.subject() + "落后。",
                        Instant.EPOCH,
                        SampleMaterial.TODAY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new Standing(c.id(), Promise.of(plan, c), red, null, List.of(), 0);
    }

    private static String said(Plan plan, List<Standing> standings) {
        return parts(plan, standings).stream()
                .map(NextStepsTests::words)
                .collect(Collectors.joining());
    }

    private static List<Part> parts(Plan plan, List<Standing> standings) {
        return new NextSteps(
                        Material.of(
                                plan,
                                ReportKind.YEAR,
                                standings,
                                List.of(),
                                Supervision.none(),
                                SampleMaterial.TODAY,
                                SampleMaterial.NOW))
                .parts();
    }

    private static String words(Part part) {
        return part instanceof Part.Text text
                ? text.pieces().stream().map(Piece::shown).collect(Collectors.joining())
                : "";
    }

    @Test
    void a_counter_nobody_entered_anything_for_says_so_beside_its_nought() {
        Plan plan = SamplePlans.plan();
        Commitment rooms = plan.commitments().get(1);
        assertThat(row(plan, rooms, 0)).startsWith("0").endsWith("（未填报）");
        assertThat(row(plan, rooms, 1)).startsWith("0").doesNotContain("未填报");
    }

    private static String row(Plan plan, Commitment c, int recorded) {
        Assessment nought =
                new Assessment(
                        1,
                        Colour.RED,
                        c.subject() + "0间。",
                        Instant.EPOCH,
                        SampleMaterial.TODAY,
                        null,
                        "0",
                        "118",
                        null,
                        null,
                        null);
        Standing s = new Standing(c.id(), Promise.of(plan, c), nought, null, List.of(), recorded);
        Material m =
                Material.of(
                        plan,
                        ReportKind.YEAR,
                        List.of(s),
                        List.of(),
                        Supervision.none(),
                        SampleMaterial.TODAY,
                        SampleMaterial.NOW);
        var row = Sentences.row(s, m);
        return row.value().stream().map(Piece::shown).collect(Collectors.joining()) + row.unit();
    }
}
