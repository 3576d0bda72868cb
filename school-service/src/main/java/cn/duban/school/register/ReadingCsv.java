package cn.duban.school.register;

import cn.duban.school.register.RegisterSheet.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// CSV — UTF-8 with or without a byte order mark, or GB18030 as Chinese spreadsheets save it.
final class ReadingCsv {
    static final Charset GB18030 = Charset.forName("GB18030");

    private ReadingCsv() {}

    static RegisterSheet read(byte[] bytes) {
        var format = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text(bytes), format)) {
            List<Line> lines = new ArrayList<>();
            for (CSVRecord cells : parser) {
                lines.add(new Line(parser.getCurrentLineNumber(), unquoted(cells)));
            }
            return RegisterSheet.ofCsv(lines);
        } catch (IOException | UncheckedIOException e) {
            throw RegisterSheet.unreadable(
                    "sheet-broken", "这不是完整的 CSV 文件，引号没有成对。", "从表格软件另存为 CSV 后再传。");
        }
    }

    /// An export guards a cell that looks like a formula with an apostrophe.
    private static List<String> unquoted(CSVRecord cells) {
        return cells.stream()
                .map(c ->
                        c.startsWith("'") && WritingCsv.looksLikeFormula(c.substring(1))
                                ? c.substring(1)
                                : c)
                .toList();
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, GB18030);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
