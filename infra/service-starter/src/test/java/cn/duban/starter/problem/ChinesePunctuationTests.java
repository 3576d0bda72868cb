package cn.duban.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 标点: a Chinese sentence has Chinese marks (GB/T 15834), beside Chinese characters at least.
class ChinesePunctuationTests {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("\\p{IsHan}[”》}）]? ?[,;:?!()]|[,;:?!()] ?[“《（]?\\p{IsHan}");

    private static final Pattern WITHIN = Pattern.compile("\\p{IsHan}[,;:?!]\\p{IsHan}");

    private static final Pattern LITERAL =
            Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*+)\"");

    /// A literal with a Chinese mark, or with a last word in brackets, is read by people, unless it
    /// is a pattern. What has neither may be a list or a heading to look for.
    private static final Pattern SENTENCE =
            Pattern.compile("[。；，：]|^\\p{IsHan}+\\(\\p{IsHan}+\\)$");

    private static final Pattern PATTERN = Pattern.compile("\\(\\?|\\[[^]]*\\p{IsHan}|^,");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "infra/service-starter",
                "infra/local",
                "school-service",
                "indicator-service",
                "plan-service",
                "notification-service",
                "gateway"
            })
    void the_texts_of_a_module_have_no_half_width_marks_between_chinese_characters(String module)
            throws IOException {
        List<Path> files =
                files(module, "src/main/resources", ".properties").stream()
                        .filter(file -> !file.toString().endsWith("_en.properties"))
                        .toList();
        assertThat(files).as("texts of %s", module).isNotEmpty();
        for (Path file : files) {
            assertThat(halfWidth(file)).as("%s", file).isEmpty();
        }
    }

    /// An example, behind a bar, is as a program would send it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "infra/service-starter",
                "school-service",
                "indicator-service",
                "plan-service",
                "notification-service",
                "gateway"
            })
    void nor_have_the_texts_of_its_interface(String module) throws IOException {
        List<Path> files = files(module, "src/main/resources/api", ".yaml");
        assertThat(files).as("texts of %s", module).isNotEmpty();
        for (Path file : files) {
            assertThat(Files.readString(file).lines())
                    .as("%s", file)
                    .map(line -> line.replaceFirst("^ *[^:]*: ", "").replaceFirst(" \\| .*$", ""))
                    .map(words -> words.replace("urn:duban:problem:", ""))
                    .noneMatch(words -> HALF_WIDTH.matcher(words).find());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "infra/service-starter",
                "infra/local",
                "infra/benchmarks",
                "school-service",
                "indicator-service",
                "plan-service",
                "notification-service",
                "gateway"
            })
    void nor_have_the_sentences_in_its_code(String module) throws IOException {
        for (Path file : files(module, "src/main/java", ".java")) {
            assertThat(sentences(Files.readString(file)))
                    .as("%s", file)
                    .noneMatch(words -> HALF_WIDTH.matcher(words).find());
        }
    }

    /// These hold no patterns and no lists to read Chinese by: whatever they write, people read.
    @ParameterizedTest
    @ValueSource(strings = {"notification-service", "gateway"})
    void nor_has_anything_a_module_writes_that_reads_no_chinese(String module) throws IOException {
        for (Path file : files(module, "src/main/java", ".java")) {
            assertThat(literals(Files.readString(file)))
                    .as("%s", file)
                    .noneMatch(words -> HALF_WIDTH.matcher(words).find());
        }
    }

    @Test
    void a_sentence_is_told_from_a_pattern_an_entity_and_what_is_quoted() {
        assertThat(sentences("x(\"编译，吞吐高;慢\", \"甲,乙\", \"(?:甲|乙)：，\", \"写成“主机:端口”，即可\");"))
                .containsExactly("编译，吞吐高;慢", "写成，即可");
        assertThat(sentences("A(\"排名(受限)\"), B(\"学校(机构)标识码\"), C(\"(一|二)成(\")"))
                .containsExactly("排名(受限)");
    }

    /// What Grafana and Prometheus show, and what the examples of the contracts say to a reader.
    @Test
    void nor_have_dashboards_alerts_and_examples() throws IOException {
        for (Path file :
                Stream.of(
                                files("infra/grafana", "dashboards", ".json"),
                                files("infra/prometheus", "rules", ".yml"),
                                files("infra", "contracts", ".v1.json"),
                                files("infra/contracts", "http", ".json"))
                        .flatMap(List::stream)
                        .toList()) {
            assertThat(
                            Files.readString(file)
                                    .lines()
                                    .map(line -> line.replaceFirst("^ *[\\w\"]+: ", "")))
                    .as("%s", file)
                    .noneMatch(line -> HALF_WIDTH.matcher(line).find());
        }
    }

    /// An English page keeps its own marks around a Chinese term, but not inside a Chinese
    /// sentence.
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"})
    void nor_has_a_chinese_sentence_on_an_english_page(String page) throws IOException {
        assertThat(Files.readString(ROOT.resolve(page)).lines())
                .noneMatch(line -> WITHIN.matcher(line).find());
    }

    /// Commands are written as a shell reads them.
    @Test
    void the_chinese_readme_has_none_outside_its_commands() throws IOException {
        String text = Files.readString(ROOT.resolve("README.zh.md"));
        String prose = text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "`");
        assertThat(prose.lines().filter(line -> HALF_WIDTH.matcher(line).find())).isEmpty();
    }

    @Test
    void a_half_width_mark_is_found_wherever_it_touches_chinese() {
        assertThat(Stream.of("没有,或", "共{0}处;", "文件(.docx)", "退出码: 0", "a,和", "编号 ,请"))
                .allMatch(text -> HALF_WIDTH.matcher(text).find());
        assertThat(Stream.of("没有，或", "a,b", "16:30", "用法：./duban --lang en", "{0,number,#}所"))
                .noneMatch(text -> HALF_WIDTH.matcher(text).find());
    }

    private static List<Path> files(String module, String folder, String ending)
            throws IOException {
        try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<String> literals(String code) {
        return LITERAL.matcher(code.replaceAll("(?m)^\\s*//.*$", ""))
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .toList();
    }

    private static List<String> sentences(String code) {
        return literals(code).stream()
                .filter(words -> SENTENCE.matcher(words).find() && !PATTERN.matcher(words).find())
                .flatMap(String::lines)
                .map(line -> line.replaceAll("^\\d:|“[^”]*”|&\\w+;", ""))
                .toList();
    }

    private static List<String> halfWidth(Path file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> HALF_WIDTH.matcher(texts.getProperty(key)).find())
                .map(key -> key + "=" + texts.getProperty(key))
                .sorted()
                .toList();
    }
}
