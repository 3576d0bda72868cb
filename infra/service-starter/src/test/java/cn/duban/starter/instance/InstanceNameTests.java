package cn.duban.starter.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class InstanceNameTests {
    @Test
    void two_containers_that_listen_alike_are_told_apart_by_their_machine() {
        assertThat(InstanceName.of("notification-service", "c1", 8084))
                .isNotEqualTo(InstanceName.of("notification-service", "c2", 8084));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(InstanceConfiguration.class))
                .withPropertyValues(
                        "spring.application.name=notification-service",
                        "server.address=0.0.0.0",
                        "server.port=8084")
                .run(context ->
                        assertThat(context.getBean(InstanceName.class).value())
                                .isEqualTo(
                                        "notification-service@%s:8084"
                                                .formatted(InstanceName.machine()))
                                .doesNotContain("0.0.0.0"));
    }

    @Test
    void machines_whose_names_nobody_resolves_are_told_apart_as_well() {
        assertThat(InstanceName.unresolved("c1")).isEqualTo("c1");
        assertThat(InstanceName.unresolved(null)).isNotEqualTo(InstanceName.unresolved(null));
        assertThat(InstanceName.unresolved(" ")).isNotBlank();
    }

    @Test
    void a_chosen_name_wins() {
        InstanceName name = InstanceName.of("plan-service", "c1", 8082);
        assertThat(name.unless("mine")).isEqualTo("mine");
        assertThat(name.unless("")).isEqualTo("plan-service@c1:8082");
    }
}
