package cn.duban.indicator.submission.reading;

import cn.duban.indicator.submission.row.PushedRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/// 格式 — what a push may come in; a new one is one [Reading] and one line here.
public enum Format {
    JSON("application/json", new ReadingJson()),
    CSV("text/csv", new ReadingCsv()),
    /// One row object a line.
    NDJSON("application/x-ndjson", new ReadingLines()),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            new ReadingWorkbook());

    private final MediaType type;
    private final Reading reading;

    Format(String type, Reading reading) {
        this.type = MediaType.parseMediaType(type);
        this.reading = reading;
    }

    public MediaType type() {
        return type;
    }

    public static Optional<Format> of(MediaType sent) {
        return Arrays.stream(values()).filter(f -> f.type.isCompatibleWith(sent)).findFirst();
    }

    /// @param most rows; one more refuses the whole body
    public List<PushedRow> rows(byte[] body, Columns columns, int most) {
        RowLimit rows = new RowLimit(most);
        reading.read(body, columns, rows);
        return rows.all();
    }
}
