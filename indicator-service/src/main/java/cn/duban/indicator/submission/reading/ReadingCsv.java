package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.Unreadable;
import cn.duban.indicator.submission.row.Place;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// 读CSV — a table under a head of codes or Chinese names, separated by commas or tabs.
final class ReadingCsv implements Reading {

    private static final int MOST_COLUMNS = 500;

    @Override
    public void read(byte[] body, Columns columns, RowLimit rows) {
        String text = Text.of(body);
        char separator = separator(text);
        narrow(text, separator);
        TableRows table = new TableRows(columns, (line, _) -> new Place.TableLine(line), rows);
        int line = 0;
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                table.line(line + 1, cells(record));
                line = (int) Math.max(line + 1, parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("malformed-csv", "第%d行".formatted(line + 1));
        }
        if (!table.hasHead()) {
            throw new Unreadable("malformed-csv", "第1行");
        }
    }

    private static List<Cell> cells(CSVRecord record) {
        List<Cell> cells = new ArrayList<>(record.size());
        for (int i = 0; i < record.size(); i++) {
            cells.add(Cell.of(i, record.get(i)));
        }
        return cells;
    }

    private static char separator(String text) {
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return first.contains("\t") && !first.contains(",") ? '\t' : ',';
    }

    /// A line of nothing but separators would become millions of cells.
    private static void narrow(String text, char separator) {
        int line = 1;
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                found = 0;
            } else if (c == separator && ++found > MOST_COLUMNS) {
                throw new Unreadable("too-many-columns", "第%d行".formatted(line));
            }
        }
    }
}
