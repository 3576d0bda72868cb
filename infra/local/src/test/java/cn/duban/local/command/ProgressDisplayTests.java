package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Step;
import cn.duban.local.suite.Step.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressDisplayTests {

    private final StringWriter screen = new StringWriter();

    @Test
    void without_a_terminal_every_step_is_a_line_of_its_own() {
        tell(new ProgressDisplay(new PrintWriter(screen, true), false));
        assertThat(screen.toString().lines())
                .containsExactly("… 网关       启动           0.0 秒", "✓ 网关       就绪           1.5 秒");
    }

    @Test
    void on_a_terminal_the_line_of_a_part_is_drawn_over() {
        tell(new ProgressDisplay(new PrintWriter(screen, true), true));
        assertThat(screen.toString()).contains(Display.up(1) + Display.clearLine() + "✓ 网关");
    }

    @Test
    void a_frame_is_as_wide_as_its_widest_line_in_columns() {
        Display.box(new PrintWriter(screen, true), List.of("督办", "abc"));
        assertThat(screen.toString().lines())
                .containsExactly("┌──────┐", "│ 督办 │", "│ abc  │", "└──────┘");
    }

    private static void tell(ProgressDisplay display) {
        display.heard(new Step(Part.GATEWAY, Phase.STARTING, Duration.ZERO));
        display.heard(new Step(Part.GATEWAY, Phase.READY, Duration.ofMillis(1500)));
    }
}
