package cn.duban.benchmarks.crash;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// 经过 — an append-only file, one JSON object a line; what is in it is all the checker believes of
/// the clients.
///
/// An entry is on its way to the disk before the request it tells of leaves. May be used from
/// several threads.
public final class History implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedWriter file;
    private final List<Entry> entries = new ArrayList<>();

    private History(BufferedWriter file) {
        this.file = file;
    }

    /// Begins a new history; a file that is already there is not touched.
    public static History begin(Path file, long seed) throws IOException {
        Files.createFile(file);
        History history = new History(Files.newBufferedWriter(file));
        history.append(new Entry.Begun(seed));
        return history;
    }

    public static List<Entry> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> JSON.readValue(line, Entry.class)).toList();
        }
    }

    public synchronized void append(Entry entry) {
        entries.add(entry);
        try {
            file.write(JSON.writerFor(Entry.class).writeValueAsString(entry));
            file.newLine();
            file.flush();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
