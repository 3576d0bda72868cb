package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 中文标点: what people read in Chinese is punctuated in Chinese.
class ChineseWordsTests {
    private static final Pattern HALF_WIDTH =
            Pattern.compile("[\\p{IsHan}”》）][,;:!?()]|[,;:!?()][\\p{IsHan}“《（]");

    @Test
    void sentences_of_problems_and_descriptions_have_no_half_width_punctuation()
            throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<String> slips =
                    files.filter(f -> f.toString().matches(".*\\.(java|properties|yaml)"))
                            .flatMap(ChineseWordsTests::lines)
                            .filter(line -> !line.strip().startsWith("//"))
                            .filter(line -> HALF_WIDTH.matcher(line).find())
                            .toList();
            assertThat(slips).isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
