package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleLockTests {
    private static final Path CONSOLE = Path.of("console");

    @Test
    void the_lock_file_names_packages_and_their_hashes_but_no_registry() throws Exception {
        var lock = Files.readString(CONSOLE.resolve("package-lock.json"));
        assertThat(lock).contains("\"integrity\"").doesNotContain("\"resolved\"");
    }

    @Test
    void whoever_installs_by_hand_keeps_it_so() throws Exception {
        assertThat(Files.readString(CONSOLE.resolve(".npmrc")).lines())
                .containsExactly("omit-lockfile-registry-resolved=true");
    }
}
