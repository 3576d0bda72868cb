package cn.duban.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestSecrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// 控制台: a real browser signs in through the real gateway; only the services behind it are canned.
@DubanTest
@EnabledIf(value = "hasABrowser", disabledReason = "needs Node.js, Chromium and a built console")
class ConsoleTests {
    private static final Path CONSOLE = Path.of("console").toAbsolutePath();
    private static @Nullable Process service;
    private static String address = "";

    @LocalServerPort int port;
    @Autowired TestSecrets secrets;

    static boolean hasABrowser() {
        return Files.exists(CONSOLE.resolve("dist/index.html"))
                && Files.isDirectory(CONSOLE.resolve("node_modules/playwright-core"))
                && Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome")
                        .anyMatch(browser -> Files.isExecutable(Path.of(browser)));
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) throws IOException {
        service = node("smoke/service.mjs").start();
        address = "http://127.0.0.1:" + service.inputReader(UTF_8).readLine();
        for (var route : new String[] {"school", "indicator", "plan", "notification"}) {
            properties.add("duban.routes." + route, () -> address);
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.destroy();
        }
    }

    @Test
    void a_leader_signs_in_and_sees_lights_change_live() throws Exception {
        var pictures = Files.createDirectories(Path.of("target/console"));
        var smoke = node("smoke/board.mjs", pictures.toAbsolutePath().toString());
        smoke.environment().put("CONSOLE", "http://127.0.0.1:" + port);
        smoke.environment().put("SERVICE", address);
        smoke.environment()
                .put("PASSWORD", Files.readString(secrets.folder().resolve("first-password")));
        var run = smoke.redirectErrorStream(true).start();
        String said;
        try (var out = new BufferedReader(new InputStreamReader(run.getInputStream(), UTF_8))) {
            said = out.readAllAsString();
        }
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assumeTrue(!said.startsWith("skipped"), said);
        assertThat(said).contains("errors=0 external=0");
    }

    private static ProcessBuilder node(String... arguments) {
        var command = Stream.concat(Stream.of("node"), Stream.of(arguments)).toList();
        return new ProcessBuilder(command).directory(CONSOLE.toFile());
    }
}
