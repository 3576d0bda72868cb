package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;

/// The canvas must not rot: its picture of the topology is the real one, its class names exist.
class ReadmeTests {

    private static final Path README = Path.of("README.md");
    private static final Pattern PICTURE = Pattern.compile("```topology\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");

    @Test
    void the_picture_of_the_topology_is_the_topology() throws IOException {
        StreamsBuilder streams = new StreamsBuilder();
        RollUpTopology.describe(
                streams,
                new RollUpTopology.Setting(
                        RollUpTopics.FACTS, "duban.indicator.figures", 1, RollUpStores.onDisk()));
        String described = streams.build().describe().toString().stripTrailing() + "\n";
        String readme = Files.readString(README);
        if (Boolean.getBoolean("duban.write-readme")) {
            Files.writeString(
                    README,
                    PICTURE.matcher(readme).replaceFirst(_ -> "```topology\n" + described + "```"));
            readme = Files.readString(README);
        }

        assertThat(PICTURE.matcher(readme).results().map(r -> nodes(r.group(1))).toList())
                .containsExactly(nodes(described));
    }

    /// The nodes with their connections; Kafka prints nodes of equal rank, and lists, in any order.
    private static List<String> nodes(String picture) {
        return Pattern.compile("(?=(?:Processor|Source|Sink|Sub-topology):)")
                .splitAsStream(picture)
                .map(node ->
                        Pattern.compile("[\\s,\\[\\]]+")
                                .splitAsStream(node)
                                .sorted()
                                .toList()
                                .toString())
                .sorted()
                .toList();
    }

    @Test
    void every_class_named_there_exists() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.map(p -> p.getFileName().toString().replace(".java", "")).toList();
        }

        assertThat(TYPE.matcher(Files.readString(README)).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(sources).contains(name.replace("`", "")));
    }
}
