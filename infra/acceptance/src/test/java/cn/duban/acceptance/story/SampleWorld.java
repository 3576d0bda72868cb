package cn.duban.acceptance.story;

import static org.awaitility.Awaitility.await;

import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Light;
import cn.duban.local.client.Light.Colour;
import cn.duban.local.client.Plan;
import cn.duban.local.sample.SampleDistrict;
import cn.duban.local.sample.SampleOffice;
import cn.duban.local.sample.SamplePeriods;
import cn.duban.local.sample.SamplePlan;
import cn.duban.local.sample.SampleSchools;
import cn.duban.local.sample.SampleYear;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// The sample district registered in a running suite, every school with a key, periods open.
record SampleWorld(
        Suite suite,
        DubanClient staff,
        SampleDistrict district,
        SamplePeriods periods,
        SampleOffice office,
        SampleSchools schools) {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Path REAL_PLAN = Path.of("../../../shared/seeds/004_0e37eed2d2436b1a.txt");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// 计划文件.
    record Document(String name, byte[] content) {}

    static SampleWorld in(Suite suite) {
        SampleDistrict district = SampleDistrict.load();
        SamplePeriods periods = SamplePeriods.on(TODAY);
        DubanClient staff =
                DubanClient.at(suite.address(Part.GATEWAY))
                        .signedIn("admin", suite.firstPassword());
        SampleOffice office = new SampleOffice(staff, district, periods);
        office.register();
        office.openPeriods();
        SampleSchools schools = SampleSchools.withKeys(staff, district, suite.folder().root());
        office.awaitRegister();
        return new SampleWorld(suite, staff, district, periods, office, schools);
    }

    SampleYear year() {
        return SampleYear.of(district, periods);
    }

    /// A real bureau's plan where the shared folder is there, else the sample.
    Document document() {
        try {
            if (Files.exists(REAL_PLAN)) {
                return new Document("工作要点.txt", Files.readAllBytes(REAL_PLAN));
            }
            System.out.println("acceptance real plan absent, using the sample plan");
            return sampleDocument();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A draft of its own for whoever asks, so that no story meets the lights of another.
    Plan draft(Document document) {
        return staff.uploadDraft(
                document.name(), document.content(), SampleDistrict.DISTRICT, periods.year());
    }

    Document sampleDocument() {
        SamplePlan sample = SamplePlan.of(periods.year());
        return new Document(sample.fileName(), sample.docx());
    }

    Light light(Plan plan, String indicator) {
        Optional<Light> light = staff.light(plan.id(), indicator);
        return light.orElseThrow(
                () -> new AssertionError(indicator + " feeds nothing in the plan"));
    }

    Light awaitLight(Plan plan, String indicator, Colour colour) {
        return await(indicator + " becomes " + colour)
                .atMost(PATIENCE)
                .until(() -> light(plan, indicator), light -> light.colour() == colour);
    }
}
