package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.suite.Ports;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToTypeTests {

    private static final Path PROJECT = Path.of("/opt/duban");
    private static final Path USUAL = PROJECT.resolve(".duban");

    @Test
    void the_suite_of_the_usual_folder_is_stopped_by_the_plain_command() {
        assertThat(at(USUAL).down()).isEqualTo("./duban down");
    }

    @Test
    void any_other_suite_is_stopped_by_naming_its_folder() {
        assertThat(at(Path.of("/srv/示例区")).down()).isEqualTo("./duban down --data /srv/示例区");
        assertThat(at(Path.of("/srv/my $data")).down())
                .isEqualTo("./duban down --data '/srv/my $data'");
        assertThat(at(Path.of("/srv/it's")).down())
                .isEqualTo("./duban down --data '/srv/it'\\''s'");
    }

    @Test
    void where_the_environment_names_another_folder_even_the_usual_one_is_named() {
        ToType typed = new ToType(PROJECT, USUAL, PROJECT, Optional.of("/srv/other"));
        assertThat(typed.down()).isEqualTo("./duban down --data /opt/duban/.duban");
    }

    @Test
    void from_another_folder_the_launcher_is_named_in_full() {
        ToType typed = new ToType(PROJECT, USUAL, Path.of("/home/li"), Optional.empty());
        assertThat(typed.down()).isEqualTo("/opt/duban/duban down");
    }

    @Test
    void a_suite_comes_back_on_the_ports_it_was_on() {
        assertThat(at(USUAL).up(Ports.usual(0))).isEqualTo("./duban up");
        assertThat(at(Path.of("/d")).up(Ports.usual(400)))
                .isEqualTo("./duban up --data /d --port-offset 400");
        assertThat(at(Path.of("/d")).up(Ports.free()))
                .isEqualTo("./duban up --data /d --free-ports");
    }

    private static ToType at(Path data) {
        return new ToType(PROJECT, data, PROJECT, Optional.empty());
    }
}
