package cn.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/// A setting out of its bounds keeps the service from starting, rather than doing odd things later.
class SettingsTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                    .withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("cn.duban.indicator")
    static class Settings {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duban.review.days=0",
                "duban.review.longest-days=0",
                "duban.review.longest-days=3",
                "duban.roll-up.doubted-above=-0.01",
                "duban.roll-up.doubted-above=5",
                "duban.pushes.per-school=0"
            })
    void a_setting_out_of_its_bounds_is_refused(String setting) {
        service.run(usual -> assertThat(usual).hasNotFailed());
        service.withPropertyValues(setting).run(odd -> assertThat(odd).hasFailed());
    }
}
