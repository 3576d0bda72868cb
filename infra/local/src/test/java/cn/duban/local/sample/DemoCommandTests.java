package cn.duban.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoCommandTests {

    @Test
    void a_demo_starts_the_suite_on_the_ports_it_is_told() {
        assertThat(starting("--data", "/d", "--port-offset", "300"))
                .containsExactly("up", "--data", "/d", "--port-offset=300");
        assertThat(starting("--data", "/d", "--port-offset=-100"))
                .containsExactly("up", "--data", "/d", "--port-offset=-100");
        assertThat(starting("--data", "/d", "--free-ports"))
                .containsExactly("up", "--data", "/d", "--free-ports");
        assertThat(starting("--data", "/d")).containsExactly("up", "--data", "/d");
    }

    private static List<String> starting(String... words) {
        DemoCommand demo = new DemoCommand();
        new CommandLine(demo).parseArgs(words);
        return demo.starting();
    }
}
