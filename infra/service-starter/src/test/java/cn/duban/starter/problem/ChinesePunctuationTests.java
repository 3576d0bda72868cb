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
            Pattern.compile("\\p{IsHan}[”》}]? ?[,;:?!()]|[,;:?!()] ?[“《]?\\p{IsHan}");

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
        List<Path> files;
        try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main/resources"))) {
            files = all.filter(file -> file.toString().matches(".*(?<!_en)\\.properties")).toList();
        }
        assertThat(files).as("texts of %s", module).isNotEmpty();
        for (Path file : files) {
            assertThat(halfWidth(file)).as("%s", file).isEmpty();
        }
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
