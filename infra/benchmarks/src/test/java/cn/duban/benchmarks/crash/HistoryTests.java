package cn.duban.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTests {

    @TempDir Path folder;

    @Test
    void what_was_written_down_is_read_back_line_by_line() throws Exception {
        Path file = folder.resolve("history.jsonl");
        Push push =
                new Push(
                        "crash-1-0-0",
                        0,
                        0,
                        new Slot("LS99080001", "RESOURCES", "2025-2026"),
                        new TreeMap<>(Map.of("asset.equip", new BigDecimal("8999999.90"))));
        List<Entry> told =
                List.of(
                        new Entry.Invoked(push, 1),
                        new Entry.Unknown("crash-1-0-0", "connection reset"),
                        new Entry.Struck("store", false),
                        new Entry.Invoked(push, 1),
                        new Entry.Acknowledged("crash-1-0-0", "R1"),
                        new Entry.Refused("crash-1-0-1", 422, "submission-refused"));
        try (History history = History.begin(file, 1)) {
            told.forEach(history::append);
        }
        List<Entry> read = History.read(file);
        assertThat(read.getFirst()).isEqualTo(new Entry.Begun(1));
        assertThat(read.subList(1, read.size())).isEqualTo(told);
        assertThat(Files.readAllLines(file)).hasSize(7);
    }

    @Test
    void a_history_is_never_written_over() throws Exception {
        Path file = folder.resolve("history.jsonl");
        History.begin(file, 1).close();
        assertThatThrownBy(() -> History.begin(file, 2))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
