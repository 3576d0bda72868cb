package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir Path project;
    @TempDir Path data;

    @Test
    void the_ground_is_started_killed_brought_back_and_stopped_by_another_hand() throws Exception {
        List<Step> steps = new CopyOnWriteArrayList<>();
        SuiteSettings settings = SuiteSettings.forTest(project, data);
        try (Suite suite = Suite.of(settings)) {
            suite.upGround(steps::add);
            assertThat(steps)
                    .extracting(Step::part, Step::phase)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple(Part.STORE, Step.Phase.READY),
                            org.assertj.core.groups.Tuple.tuple(Part.BROKER, Step.Phase.READY));
            assertThat(suite.residentBytes()).containsOnlyKeys(Part.STORE, Part.BROKER);
            assertThat(suite.residentBytes().values()).allSatisfy(b -> assertThat(b).isPositive());

            suite.kill(Part.STORE);
            assertThat(suite.isAlive(Part.STORE)).isFalse();
            assertThat(suite.isReady(Part.STORE)).isFalse();
            suite.start(Part.STORE);
            suite.awaitReady(Part.STORE, PATIENCE);

            Suite other = Suite.noted(settings.on(Ports.usual(7))).orElseThrow();
            assertThat(other.isAlive(Part.BROKER)).isTrue();
            assertThat(other.kafkaServers()).isEqualTo(suite.kafkaServers());
            other.down(Step.Listener.silent());
            assertThat(suite.isAlive(Part.BROKER)).isFalse();
            assertThat(suite.isAlive(Part.STORE)).isFalse();
            assertThat(data.resolve("suite.json")).doesNotExist();
        }
    }

    @Test
    void a_part_that_ends_at_once_is_reported_with_the_end_of_its_log() throws Exception {
        try (Suite suite = Suite.of(SuiteSettings.forTest(project, data))) {
            Files.createDirectories(data.resolve("store/duban.mv"));
            assertThatThrownBy(() -> suite.upGround(Step.Listener.silent()))
                    .isInstanceOf(SuiteFailure.class)
                    .hasMessageContaining("存储启动后退出了")
                    .hasMessageContaining("store.log");
        }
    }
}
