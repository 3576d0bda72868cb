package cn.duban.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.command.DubanCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchCommandTests {

    @Test
    void the_command_line_finds_it_by_itself() {
        assertThat(ServiceLoader.load(DubanCommand.class))
                .hasAtLeastOneElementOfType(BenchCommand.class);
    }

    @Test
    void its_help_names_every_bench_in_both_languages() {
        String help = new CommandLine(new BenchCommand()).getUsageMessage();
        assertThat(help).contains("测量性能和内存", "Measures speed and size");
        for (BenchCommand.Bench bench : BenchCommand.Bench.values()) {
            assertThat(help).contains(bench.name());
        }
    }

    @Test
    void an_unknown_bench_is_refused_before_anything_starts() {
        CommandLine line = new CommandLine(new BenchCommand());
        line.setErr(new PrintWriter(new StringWriter()));
        assertThat(line.execute("nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
