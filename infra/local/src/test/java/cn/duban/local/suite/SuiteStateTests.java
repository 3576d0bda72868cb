package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteStateTests {

    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

    @TempDir Path data;

    @Test
    void what_was_noted_is_read_back() throws Exception {
        SuiteFolder folder = new SuiteFolder(data);
        PartProcess broker = new PartProcess(Part.BROKER, 4711, NOW);
        SuiteState noted = new SuiteState(Ports.usual(100), NOW, List.of(broker));
        noted.writeTo(folder);
        assertThat(SuiteState.in(folder)).contains(noted);
    }

    @Test
    void a_torn_record_counts_as_none() throws Exception {
        Files.writeString(data.resolve("suite.json"), "{\"ports\":");
        assertThat(SuiteState.in(new SuiteFolder(data))).isEmpty();
    }

    @Test
    void a_process_number_given_to_a_stranger_is_not_ours() {
        ProcessHandle self = ProcessHandle.current();
        Instant start = self.info().startInstant().orElseThrow();
        assertThat(new PartProcess(Part.GATEWAY, self.pid(), start).isAlive()).isTrue();
        assertThat(new PartProcess(Part.GATEWAY, self.pid(), start.minusSeconds(60)).isAlive())
                .isFalse();
    }

    @Test
    void a_part_is_found_by_its_short_long_and_chinese_name() {
        assertThat(Part.named("indicator")).contains(Part.INDICATOR);
        assertThat(Part.named("Indicator-Service")).contains(Part.INDICATOR);
        assertThat(Part.named("指标服务")).contains(Part.INDICATOR);
        assertThat(Part.named("gateway").map(Part::module)).contains("gateway");
        assertThat(Part.named("nobody")).isEmpty();
    }
}
