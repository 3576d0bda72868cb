package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.LibreOffice;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.summary.SampleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a person might do to a report, planted by a seed; and what an office program does by
/// itself.
class PlantedEditsTests {
    private static final int EDITS = 100;

    /// Three of each sort: the program is slow.
    private static final int SAVED = 30;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void an_untouched_file_raises_no_alarm(ReportKind kind) throws Exception {
        assertThat(CheckedFile.of(sample(kind)).changes()).isEmpty();
        for (long seed = 1; seed <= 20; seed++) {
            Path file = folder.resolve(kind + "-" + seed + ".docx");
            Files.write(file, SampleFiles.docx(SampleMaterial.random(kind, 20, seed)));
            assertThat(CheckedFile.of(file).changes()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void saving_by_libreoffice_raises_no_alarm_either() throws Exception {
        for (ReportKind kind : ReportKind.values()) {
            Path saved = LibreOffice.converts(sample(kind), "docx", folder.resolve("saved"));
            CheckedFile checked = CheckedFile.of(saved);
            assertThat(checked.changes()).isEmpty();
            assertThat(checked.bindings().bindings()).isNotEmpty();
        }
    }

    @Test
    void a_hundred_planted_edits_are_all_found() throws Exception {
        Path untouched = sample(ReportKind.YEAR);
        plantAndFind(untouched, 20_261_120L);
    }

    @Test
    void a_hundred_planted_edits_are_all_found_after_libreoffice_saved_the_file() throws Exception {
        Path saved = LibreOffice.converts(sample(ReportKind.YEAR), "docx", folder.resolve("saved"));
        plantAndFind(saved, 7L);
    }

    @Test
    void a_hundred_planted_edits_are_all_found_when_a_program_has_lost_every_bookmark()
            throws Exception {
        Path bare = folder.resolve("bare.docx");
        EditedDocx.of(sample(ReportKind.YEAR)).withoutBookmarks().write(bare);
        assertThat(CheckedFile.of(bare).changes()).isEmpty();
        plantAndFind(bare, 99L);
    }

    @Test
    void edits_are_all_found_when_libreoffice_saves_the_edited_file() throws Exception {
        List<Path> edited = planted(sample(ReportKind.YEAR), 31L).subList(0, SAVED);
        List<Path> saved = LibreOffice.converts(edited, "docx", folder.resolve("saved"));
        for (Path file : saved) {
            assertThat(CheckedFile.of(file).changes()).as("%s", file.getFileName()).isNotEmpty();
        }
    }

    private void plantAndFind(Path source, long seed) throws Exception {
        int found = 0;
        for (Path edited : planted(source, seed)) {
            assertThat(CheckedFile.of(edited).changes())
                    .as("%s", edited.getFileName())
                    .isNotEmpty();
            found++;
        }
        System.out.printf(
                "planted edits=%d sorts=%d found=%d in %s%n",
                EDITS, Plant.values().length, found, source.getFileName());
    }

    /// As many edited copies, every sort of edit equally often; the file is named after the edit.
    private List<Path> planted(Path source, long seed) throws Exception {
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            Plant plant = Plant.values()[i % Plant.values().length];
            EditedDocx docx = EditedDocx.of(source);
            plant.in(docx, random);
            Path edited = folder.resolve("%03d-%s.docx".formatted(i, plant));
            docx.write(edited);
            files.add(edited);
        }
        return files;
    }

    private Path sample(ReportKind kind) throws Exception {
        Path file = folder.resolve(kind.slug() + ".docx");
        return Files.write(file, SampleFiles.docx(SampleMaterial.random(kind, 30, 5)));
    }
}
