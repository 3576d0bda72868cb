package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTests {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final Optional<PartProcess> NOTED =
            Optional.of(new PartProcess(Part.PLAN, 4711, NOON));

    @TempDir Path data;

    @Test
    void a_noted_part_whose_process_is_gone_has_crashed_whoever_answers_on_its_port() {
        assertThat(PartState.of(NOTED, false, false, NOON)).isEqualTo(PartState.CRASHED);
        assertThat(PartState.of(NOTED, false, true, NOON)).isEqualTo(PartState.CRASHED);
        assertThat(PartState.of(Optional.empty(), false, false, NOON)).isEqualTo(PartState.STOPPED);
    }

    @Test
    void a_living_part_that_does_not_answer_is_starting_and_after_minutes_silent() {
        assertThat(PartState.of(NOTED, true, true, NOON)).isEqualTo(PartState.READY);
        assertThat(PartState.of(NOTED, true, false, NOON.plusSeconds(60)))
                .isEqualTo(PartState.STARTING);
        assertThat(PartState.of(NOTED, true, false, NOON.plus(Duration.ofMinutes(5))))
                .isEqualTo(PartState.SILENT);
    }

    @Test
    void one_broken_part_is_enough_for_the_whole_not_to_be_up() {
        Standing standing = standing(PartState.CRASHED, false);
        assertThat(standing.isUp()).isFalse();
        assertThat(standing.broken()).containsExactly(Part.PLAN);
        assertThat(standing.inOneLine()).isEqualTo("督办没有完整运行：计划服务已崩溃");
        assertThat(standing.sentence(Part.PLAN))
                .isEqualTo("计划服务已崩溃，日志 " + data.resolve("logs/plan.log"));
        assertThat(standing(PartState.EXTERNAL, false).isUp()).isTrue();
    }

    @Test
    void while_somebody_starts_it_what_is_missing_is_on_its_way() {
        Standing standing = standing(PartState.STOPPED, true);
        assertThat(standing.broken()).isEmpty();
        assertThat(standing.isUp()).isFalse();
        assertThat(standing.inOneLine()).contains("正在启动或停止");
    }

    @Test
    void who_starts_or_stops_a_suite_is_seen_by_others() throws Exception {
        SuiteFolder folder = new SuiteFolder(data);
        assertThat(SuiteLock.isTaken(folder)).isFalse();
        try (SuiteLock _ = SuiteLock.take(folder)) {
            assertThat(SuiteLock.isTaken(folder)).isTrue();
        }
        assertThat(SuiteLock.isTaken(folder)).isFalse();
    }

    /// The shell becomes the long sleep, which takes no note of the short one when that has ended.
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_process_that_ended_is_gone_even_where_nobody_takes_note_of_it() throws Exception {
        Process careless =
                new ProcessBuilder("sh", "-c", "sleep 0.5 & echo $!; exec sleep 60").start();
        try {
            String pid = Objects.requireNonNull(careless.inputReader().readLine());
            ProcessHandle handle = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            PartProcess part = PartProcess.of(Part.PLAN, handle, Instant.now());
            assertThat(part.isAlive()).isTrue();

            assertThat(
                            Readiness.await(
                                    () -> !part.isAlive(),
                                    () -> false,
                                    System.nanoTime() + Duration.ofSeconds(20).toNanos()))
                    .isTrue();
            assertThat(handle.isAlive()).as("still in the table").isTrue();
        } finally {
            careless.destroyForcibly();
        }
    }

    @Test
    void a_suite_that_is_abandoned_starts_nothing_any_more() throws Exception {
        Suite suite = Suite.of(SuiteSettings.of(data.resolve("checkout"), data).on(Ports.free()));
        suite.abandon();
        assertThatThrownBy(() -> suite.start(Part.STORE))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("正在结束");
        assertThat(suite.isAlive(Part.STORE)).isFalse();
    }

    @Test
    void every_possible_offset_keeps_every_port_a_port_and_is_found_again() {
        for (int offset : new int[] {Ports.lowestOffset(), 0, 400, Ports.highestOffset()}) {
            Ports ports = Ports.usual(offset);
            assertThat(ports.main().values()).allMatch(port -> port >= 1024 && port <= 65535);
            assertThat(ports.side().values()).allMatch(port -> port >= 1024 && port <= 65535);
            assertThat(ports.offset()).contains(offset);
        }
        assertThat(Ports.usual(Ports.highestOffset() + 1).main()).containsValue(65536);
        assertThat(Ports.usual(Ports.lowestOffset() - 1).main()).containsValue(1023);
    }

    private Standing standing(PartState plan, boolean busy) {
        Map<Part, PartState> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, PartState.READY);
        }
        parts.put(Part.PLAN, plan);
        return new Standing(new SuiteFolder(data), parts, busy);
    }
}
