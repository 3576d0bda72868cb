package cn.duban.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.local.client.Figure;
import cn.duban.local.client.Plan;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Compares the summary, read back from its file, with the figures the interface gives.
final class SummaryCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SampleWorld world;
    private final byte[] docx;
    private final JsonNode bound;

    SummaryCheck(SampleWorld world, Plan plan) {
        this.world = world;
        String path = "/plans/" + plan.id() + "/summary/figures";
        await("the lights stand still")
                .during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> world.staff().get(path).text(), new Unchanged()::still);
        this.docx = world.staff().summary(plan.id());
        this.bound = world.staff().get(path).json();
    }

    int figures() {
        return bound.size();
    }

    void wordFileSaysWhatTheFiguresSay() throws IOException {
        Map<String, String> printed = SummaryFile.read(docx).bookmarks();
        Map<String, String> said =
                bound.valueStream()
                        .collect(
                                Collectors.toMap(
                                        figure -> figure.path("bookmark").asString(),
                                        figure -> figure.path("shown").asString()));
        assertThat(said).isNotEmpty();
        assertThat(printed).containsAllEntriesOf(said);
        long opened =
                bound.valueStream()
                        .filter(figure -> figure.path("role").asString().equals("VALUE"))
                        .filter(figure -> figure.hasNonNull("figure"))
                        .peek(this::isTheFigureBehindIt)
                        .count();
        assertThat(opened).isPositive();
    }

    Optional<String> libreOfficeReadsIt(Path folder) throws IOException, InterruptedException {
        Optional<String> text = SummaryFile.throughLibreOffice(docx, folder.toAbsolutePath());
        text.ifPresent(read ->
                bound.forEach(
                        figure -> assertThat(read).contains(figure.path("shown").asString())));
        return text;
    }

    /// The exact value is the roll-up's own, and what is printed is that value rounded.
    private void isTheFigureBehindIt(JsonNode printed) {
        String[] key = printed.path("figure").asString().split("\\|");
        Figure figure = world.staff().figure(key[0], key[1], key[2]);
        assertThat(new BigDecimal(printed.path("value").asString()))
                .isEqualByComparingTo(figure.value());
        BigDecimal shown = new BigDecimal(printed.path("shown").asString().replace("%", ""));
        assertThat(new BigDecimal(figure.value()).setScale(shown.scale(), RoundingMode.HALF_UP))
                .isEqualByComparingTo(shown);
    }

    /// Whether an answer is the one before.
    private static final class Unchanged {
        private String last = "";

        boolean still(String now) {
            boolean same = now.equals(last);
            last = now;
            return same;
        }
    }
}
