package cn.duban.indicator.submission;

import cn.duban.indicator.IndicatorProblem.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// 读CSV — a table with the columns school, form, period and one per element, in UTF-8 or GB18030.
final class ReadingCsv {

    private static final CsvMapper CSV =
            CsvMapper.builder()
                    .enable(CsvReadFeature.TRIM_SPACES)
                    .enable(CsvReadFeature.SKIP_EMPTY_LINES)
                    .build();
    private static final CsvSchema HEADED = CsvSchema.emptySchema().withHeader();
    private static final int LINE_OF_FIRST_ROW = 2;

    private ReadingCsv() {}

    static List<PushedRow> rows(byte[] body) {
        List<PushedRow> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines =
                CSV.readerForMapOf(String.class).with(HEADED).readValues(text(body))) {
            while (lines.hasNext()) {
                rows.add(row("第%d行".formatted(rows.size() + LINE_OF_FIRST_ROW), lines.next()));
            }
            return rows;
        } catch (JacksonException e) {
            throw new Unreadable(
                    "malformed-csv", "第%d行".formatted(rows.size() + LINE_OF_FIRST_ROW));
        }
    }

    private static PushedRow row(String at, Map<String, String> cells) {
        Map<String, String> values = new LinkedHashMap<>(cells);
        @Nullable String school = values.remove("school");
        @Nullable String form = values.remove("form");
        @Nullable String period = values.remove("period");
        values.values().removeIf(String::isBlank);
        return new PushedRow(at, blank(school), form, period, values, false, null);
    }

    private static @Nullable String blank(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }

    /// Spreadsheets save in the office's own encoding; what is not sound UTF-8 is read as GB18030.
    private static String text(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(body, Charset.forName("GB18030"));
        }
    }
}
