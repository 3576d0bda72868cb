package cn.duban.starter.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Points a context at the run's embedded infrastructure.
public final class DubanTestInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            EmbeddedInfrastructure running = EmbeddedInfrastructure.running();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "embedded-infrastructure",
                                    running.properties(Files.createTempDirectory("duban-home"))));
            context.getBeanFactory().registerSingleton("testSecrets", running.secrets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
