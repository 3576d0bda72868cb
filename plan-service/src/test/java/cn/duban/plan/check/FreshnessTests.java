package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.LibreOffice;
import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.binding.BoundFigure.Role;
import cn.duban.plan.check.Finding.Kind;
import cn.duban.plan.report.Material;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.summary.SampleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// 时效 — what the suite would say now beside what the file says, derived numbers and words included.
class FreshnessTests {
    private static final int CHANGES = 100;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void a_file_that_says_what_is_still_true_raises_no_alarm(ReportKind kind) throws Exception {
        Material material = SampleMaterial.random(kind, 30, 5);
        CheckedFile checked = CheckedFile.of(file(material));
        assertThat(Freshness.of(checked, SampleFiles.figures(material))).isEmpty();
    }

    @Test
    void nor_after_libreoffice_saved_it() throws Exception {
        Material material = SampleMaterial.random(ReportKind.YEAR, 30, 5);
        Path saved = LibreOffice.converts(file(material), "docx", folder.resolve("saved"));
        CheckedFile checked = CheckedFile.of(saved);
        assertThat(checked.changes()).isEmpty();
        assertThat(Freshness.of(checked, SampleFiles.figures(material))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VALUE", "YEAR_BEFORE", "DERIVED", "COUNT_OF_LIGHTS", "STATUS"})
    void a_hundred_facts_that_moved_are_all_found_stale(Role role) throws Exception {
        Material material = SampleMaterial.random(ReportKind.YEAR, 30, 5);
        CheckedFile checked = CheckedFile.of(file(material));
        List<BoundFigure> told =
                SampleFiles.figures(material).stream().filter(f -> f.role() == role).toList();
        Random random = new Random(11);
        for (int i = 0; i < CHANGES; i++) {
            BoundFigure moved = told.get(random.nextInt(told.size()));
            List<BoundFigure> now =
                    SampleFiles.figures(material).stream()
                            .map(f -> isSameFact(f, moved) ? moved(f) : f)
                            .toList();
            assertThat(Freshness.of(checked, now))
                    .as("%s %s", moved.commitment(), moved.shown())
                    .isNotEmpty()
                    .allMatch(f -> f.kind() == Kind.STALE);
        }
    }

    @Test
    void a_status_is_told_in_words_and_days_pass_without_a_finding() throws Exception {
        Material material = SampleMaterial.of(ReportKind.YEAR);
        CheckedFile checked = CheckedFile.of(file(material));
        List<BoundFigure> now =
                SampleFiles.figures(material).stream()
                        .map(f -> f.role() == Role.STATUS ? with(f, "DONE") : f)
                        .map(f -> f.shown().equals("41") ? with(f, "40") : f)
                        .toList();
        assertThat(Freshness.of(checked, now))
                .allMatch(f -> f.at().matches("(第\\d+段|表1第\\d+行第\\d+列|、|等\\d+处)+"))
                .anyMatch(f -> f.at().matches("第\\d+段.*、表1第[2-5]行第6列"))
                .extracting(Finding::line)
                .anyMatch(l -> l.contains("● 进展正常") && l.contains("现在是“已完成”"))
                .noneMatch(l -> l.contains("“41”"));
    }

    private static boolean isSameFact(BoundFigure one, BoundFigure other) {
        return one.role() == other.role()
                && one.commitment().equals(other.commitment())
                && one.value().equals(other.value())
                && String.valueOf(one.figure()).equals(String.valueOf(other.figure()));
    }

    private static BoundFigure moved(BoundFigure f) {
        return with(f, f.role() == Role.STATUS ? f.value() + "_NO_MORE" : f.value() + "7");
    }

    private static BoundFigure with(BoundFigure f, String value) {
        return new BoundFigure(
                f.bookmark(),
                f.commitment(),
                f.role(),
                value,
                value,
                f.figure(),
                f.period(),
                f.asOf(),
                f.dataAsOf());
    }

    private Path file(Material material) throws Exception {
        return Files.write(folder.resolve("report.docx"), SampleFiles.docx(material));
    }
}
