package cn.duban.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.local.client.Channel;
import cn.duban.local.client.Light.Colour;
import cn.duban.local.client.Plan;
import cn.duban.local.sample.Chapter;
import cn.duban.local.sample.SampleDistrict;
import cn.duban.local.sample.SampleYear;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// 主线 — a plan document goes in, sixty schools push, a light turns grey, red and green, every
/// change is told exactly once, and the summary says exactly what the figures say.
@ExtendWith(SharedSuite.class)
class AcceptanceStoryIT {
    private static final String NEWS = "cn.duban.plan.light-changed.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SampleWorld world;

    AcceptanceStoryIT(SampleWorld world) {
        this.world = world;
    }

    @Test
    void a_plan_becomes_lights_messages_and_a_summary_with_the_same_figures()
            throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            Plan plan = confirmedPlanToldTo(receiver);
            assertThat(world.light(plan, "FIT.PASS").colour()).isEqualTo(Colour.GREY);
            sixtySchoolsPush();
            world.awaitLight(plan, "FIT.PASS", Colour.RED);
            Rehearsal rehearsal = Rehearsal.of(world, plan, world.year().corrected());
            rehearsal.foretells("FIT.PASS", Colour.RED, Colour.GREEN);
            push(world.year().corrected());
            world.awaitLight(plan, "FIT.PASS", Colour.GREEN);
            rehearsal.cameTrue();
            push(world.year().corrected());
            figuresAreThePlainSums();
            MessageCheck told = new MessageCheck(world, plan, receiver);
            told.exactlyOncePerChange();
            SummaryCheck summary = new SummaryCheck(world, plan);
            summary.wordFileSaysWhatTheFiguresSay();
            Optional<String> read = summary.libreOfficeReadsIt(Path.of("target/summary"));
            System.out.printf(
                    "acceptance light=%s messages=%d expected=%d duplicates=%d unsigned=%d"
                            + " figures=%d libreoffice=%s%n",
                    told.coloursOf("FIT.PASS"),
                    receiver.messages().size(),
                    told.expected(),
                    told.duplicates(),
                    receiver.unsigned().size(),
                    summary.figures(),
                    read.isPresent() ? "read" : "skipped (no soffice on the PATH)");
        }
    }

    /// The subscription stands before the plan does, so that not even its first lights are missed.
    private Plan confirmedPlanToldTo(Receiver receiver) {
        Plan draft = world.draft(world.document());
        Channel channel = world.staff().openChannel("验收接收方", receiver.address());
        receiver.verifyWith(channel.secret());
        world.staff().subscribe("亮灯变化", List.of(NEWS), List.of(draft.id()), channel.channel());
        Plan plan = world.staff().confirm(draft.id());
        await("every commitment has a light")
                .atMost(PATIENCE)
                .until(() -> world.staff().lights(plan.id()).size() == plan.tracked());
        return plan;
    }

    private void sixtySchoolsPush() throws InterruptedException {
        SampleYear year = world.year();
        for (Chapter chapter : year.chapters()) {
            if (!chapter.equals(year.corrected())) {
                push(chapter);
            }
        }
    }

    private void push(Chapter chapter) throws InterruptedException {
        world.schools().push(chapter.pushes());
    }

    private void figuresAreThePlainSums() {
        SampleYear year = world.year();
        figureIs(SampleDistrict.DISTRICT, PlainSums.ofFitness(year, _ -> true));
        figureIs(SampleDistrict.CITY, PlainSums.ofFitness(year, _ -> true));
        String town = world.district().schools().getFirst().unit();
        figureIs(town, PlainSums.ofFitness(year, school -> school.unit().equals(town)));
    }

    private void figureIs(String unit, PlainSums sums) {
        await(unit + " is the plain sum")
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    var figure =
                            world.staff().figure("FIT.PASS", unit, world.periods().schoolYear());
                    assertThat(figure.numerator()).isEqualTo("" + sums.passed());
                    assertThat(figure.denominator()).isEqualTo("" + sums.tested());
                });
    }
}
