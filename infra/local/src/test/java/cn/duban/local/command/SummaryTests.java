package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.suite.Ports;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SummaryTests {

    @TempDir Path root;

    @Test
    void a_first_password_that_was_changed_is_not_shown_again() throws Exception {
        assertThat(Summary.login(root, "first-words")).contains("admin / first-words");

        Files.writeString(root.resolve("first-password-changed"), "admin");
        assertThat(Summary.login(root, "first-words"))
                .contains("已修改")
                .doesNotContain("first-words");
    }

    @Test
    void the_box_ends_with_the_command_that_stops_this_very_suite() throws Exception {
        Files.createDirectories(root.resolve("secrets"));
        Files.writeString(root.resolve("secrets/first-password"), "first-words");
        SuiteSettings settings = SuiteSettings.of(root.resolve("checkout"), root);
        assertThat(Summary.of(Suite.of(settings.on(Ports.usual(400))), "").getLast())
                .startsWith("停止")
                .endsWith("duban down --data " + root);
    }

    @Test
    void every_command_the_box_prints_is_about_this_very_suite() throws Exception {
        Files.createDirectories(root.resolve("secrets"));
        Files.writeString(root.resolve("secrets/first-password"), "first-words");
        SuiteSettings settings = SuiteSettings.of(root.resolve("checkout"), root);
        assertThat(Summary.of(Suite.of(settings.on(Ports.usual(400))), ""))
                .filteredOn(line -> line.contains("duban ") && !line.startsWith("督办已就绪"))
                .hasSize(2)
                .allMatch(line -> line.endsWith(" --data " + root));
    }

    @Test
    void of_a_key_only_its_number_is_shown_and_where_the_rest_is() throws Exception {
        assertThat(Summary.firstKey(root)).isEmpty();

        Path file = root.resolve("first-key");
        Files.writeString(file, "dbn_live_0123456789ab_" + "s".repeat(32) + "crc666\n");
        assertThat(Summary.firstKey(root))
                .hasValueSatisfying(shown ->
                        assertThat(shown)
                                .startsWith("dbn_live_0123456789ab…")
                                .endsWith(file.toString())
                                .doesNotContain("sss"));
    }
}
