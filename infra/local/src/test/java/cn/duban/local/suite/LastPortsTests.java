package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LastPortsTests {
    @TempDir Path data;

    @Test
    void a_suite_that_was_stopped_is_remembered_by_its_ports_and_is_none_any_more()
            throws Exception {
        SuiteSettings settings = SuiteSettings.of(data, data);
        assertThat(SuiteState.lastPorts(new SuiteFolder(data))).isEqualTo(Ports.usual(0));

        new SuiteState(Ports.usual(300), Instant.now(), List.of()).writeTo(new SuiteFolder(data));
        assertThat(SuiteState.lastPorts(new SuiteFolder(data))).isEqualTo(Ports.usual(300));

        Suite.noted(settings).orElseThrow().down(Step.Listener.silent());
        assertThat(Suite.noted(settings)).isEmpty();
        assertThat(SuiteState.lastPorts(new SuiteFolder(data))).isEqualTo(Ports.usual(300));
    }
}
