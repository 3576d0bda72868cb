package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FingerprintTests {

    @TempDir Path folder;

    @Test
    void two_builds_of_one_date_and_one_size_are_told_apart() throws Exception {
        Path one = jar("one.jar", "绿");
        Path other = jar("other.jar", "红");
        assertThat(Files.size(one)).isEqualTo(Files.size(other));
        assertThat(Files.getLastModifiedTime(one)).isEqualTo(Files.getLastModifiedTime(other));
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    }

    @Test
    void the_same_content_has_the_same_fingerprint() throws Exception {
        assertThat(Fingerprint.of(jar("a.jar", "绿"))).isEqualTo(Fingerprint.of(jar("b.jar", "绿")));
    }

    private Path jar(String name, String content) throws Exception {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("A.class");
            entry.setLastModifiedTime(FileTime.fromMillis(0));
            entry.setMethod(ZipEntry.DEFLATED);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        return jar;
    }
}
