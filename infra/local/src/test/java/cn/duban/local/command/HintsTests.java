package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.suite.Ports;
import cn.duban.local.suite.SuiteState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// 提示: the command that is to be typed next names the folder and the ports the suite was started
/// with.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HintsTests {
    @TempDir Path data;

    @BeforeEach
    void aSuiteThatWasStoppedInGoodOrder() throws Exception {
        SuiteState stopped = new SuiteState(Ports.usual(300), Instant.now(), List.of());
        Files.writeString(
                data.resolve("suite-last.json"), new JsonMapper().writeValueAsString(stopped));
    }

    @Test
    void after_down_every_command_says_how_to_start_the_very_same_suite_again() {
        String again = "duban up --data " + data + " --port-offset 300";
        Map<Object, String[]> commands =
                Map.of(
                        new PushCommand(), new String[] {"--key", "k", "--row", "{}"},
                        new PlanCommand(), new String[] {},
                        new ReportCommand(), new String[] {},
                        new StatusCommand(), new String[] {});
        commands.forEach((command, words) ->
                assertThat(said(command, words))
                        .as("%s", command.getClass().getSimpleName())
                        .contains(again));
    }

    private String said(Object command, String... words) {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            said.write(String.valueOf(failure.getMessage()));
            return 1;
        });
        String[] all = new String[words.length + 2];
        all[0] = "--data";
        all[1] = data.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        assertThat(line.execute(all)).isNotZero();
        return said.toString();
    }
}
