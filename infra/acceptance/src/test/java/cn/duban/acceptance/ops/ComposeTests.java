package cn.duban.acceptance.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeTests {
    private static final Map<String, Map<String, Object>> FILE =
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Repository.read("docker-compose.yml"));
    private static final Set<String> OWN =
            Set.of(
                    "gateway",
                    "school-service",
                    "plan-service",
                    "indicator-service",
                    "notification-service");

    static Stream<String> services() {
        return section("services").keySet().stream();
    }

    static Stream<String> longRunning() {
        return services().filter(s -> !"no".equals(service(s).get("restart")));
    }

    @Test
    void the_file_keeps_the_current_compose_specification() {
        assumeTrue(Repository.has("npm"), "npm is not here: the schema check is skipped");
        var folder = Repository.ROOT.resolve("infra/acceptance/compose-check");
        assertThat(Repository.run(folder, "npm", "ci", "--ignore-scripts").exit()).isZero();
        var ran =
                Repository.run(
                        folder, "npx", "dclint", "-c", ".dclintrc", "../../../docker-compose.yml");
        assertThat(ran.exit()).as(ran.output()).isZero();
    }

    @Test
    void all_five_services_and_what_they_need_are_there() {
        assertThat(section("services").keySet())
                .containsAll(OWN)
                .contains("kafka", "mongo", "prometheus", "grafana");
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_name_a_service_refers_to_exists(String service) {
        assertThat(section("services").keySet()).containsAll(dependencies(service).keySet());
        assertThat(section("secrets").keySet()).containsAll(secretsOf(service));
        assertThat(section("networks").keySet()).containsAll(listOf(service, "networks"));
        assertThat(section("volumes").keySet()).containsAll(namedVolumes(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_service_has_a_fixed_image_a_memory_limit_and_bounded_logs(String service) {
        assertThat(String.valueOf(service(service).get("image")))
                .matches("\\$\\{REGISTRY_PREFIX:-}[a-z/]+[a-z-]*:v?\\d.*");
        assertThat(String.valueOf(service(service).get("deploy"))).contains("memory=");
        assertThat(String.valueOf(service(service).get("logging"))).contains("max-size=");
    }

    @ParameterizedTest
    @MethodSource("longRunning")
    void what_runs_for_long_is_watched_and_restarted(String service) {
        assertThat(service(service)).containsKeys("healthcheck", "restart");
    }

    @Test
    void what_runs_once_is_waited_for_by_something_that_stays() {
        List<String> once = services().filter(s -> "no".equals(service(s).get("restart"))).toList();
        assertThat(once).isNotEmpty();
        for (String job : once) {
            assertThat(longRunning())
                    .anySatisfy(s ->
                            assertThat(String.valueOf(dependencies(s).get(job)))
                                    .contains("service_completed_successfully"));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void ports_open_on_loopback_unless_the_operator_says_otherwise(String service) {
        assertThat(listOf(service, "ports"))
                .allMatch(p ->
                        p.startsWith("127.0.0.1:") || p.startsWith("${DUBAN_LISTEN:-127.0.0.1}:"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_secret_stands_in_an_environment(String service) {
        Pattern secret = Pattern.compile("(?i)(password|secret|token|key)");
        mapOf(service, "environment")
                .forEach((name, value) ->
                        assertThat(
                                        secret.matcher(name).find()
                                                && !name.endsWith("_FILE")
                                                && !String.valueOf(value)
                                                        .startsWith("/run/secrets"))
                                .as(name)
                                .isFalse());
    }

    @Test
    void no_secret_file_is_in_the_repository() {
        var ignored =
                Repository.run(
                        Repository.ROOT, "git", "ls-files", "infra/secrets", ".duban", "*.pem");
        assertThat(ignored.output()).isBlank();
    }

    private static Set<String> secretsOf(String service) {
        Set<String> names = new TreeSet<>();
        for (Object secret : (List<?>) service(service).getOrDefault("secrets", List.of())) {
            names.add(String.valueOf(secret instanceof Map<?, ?> m ? m.get("source") : secret));
        }
        return names;
    }

    private static List<String> namedVolumes(String service) {
        return listOf(service, "volumes").stream()
                .filter(v -> !v.startsWith("."))
                .map(v -> v.substring(0, v.indexOf(':')))
                .toList();
    }

    private static Map<String, Object> dependencies(String service) {
        return mapOf(service, "depends_on");
    }

    private static List<String> listOf(String service, String key) {
        return ((List<?>) service(service).getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapOf(String service, String key) {
        return (Map<String, Object>) service(service).getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) {
        return (Map<String, Object>) section("services").getOrDefault(name, Map.of());
    }

    private static Map<String, Object> section(String name) {
        return FILE.getOrDefault(name, Map.of());
    }
}
