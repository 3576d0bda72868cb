package cn.duban.plan.intake.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 词表 — reads a table of words: `[name]` opens a list, words stand between blanks, `#` starts a
/// remark.
public final class WordTables {

    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    private WordTables() {}

    /// Reads the resource that lies beside a class.
    public static WordTables beside(Class<?> owner, String resource) {
        InputStream found = owner.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("No word table " + resource + " beside " + owner);
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Word table " + resource, e);
        }
    }

    private static WordTables read(BufferedReader lines) throws IOException {
        WordTables words = new WordTables();
        List<String> open = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String said = line.replaceFirst("#.*", "").strip();
            if (said.startsWith("[")) {
                open = new ArrayList<>();
                words.tables.put(said.substring(1, said.length() - 1), open);
            } else if (!said.isEmpty()) {
                open.addAll(List.of(said.split("\\s+")));
            }
        }
        words.tables.values().forEach(w -> w.sort(LONGEST_FIRST));
        return words;
    }

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder());

    /// The words of a list, longest first.
    public List<String> list(String name) {
        List<String> words = tables.get(name);
        if (words == null) {
            throw new IllegalArgumentException("No list [" + name + "]");
        }
        return List.copyOf(words);
    }
}
