package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// PDF 检查 — inflates every stream of a PDF once under a limit, before a parser sees it.
final class PdfInspection {

    private static final Pattern TWICE =
            Pattern.compile("\\[\\s*/(?:FlateDecode|Fl)\\s*/(?:FlateDecode|Fl)\\b");
    private static final String BEGIN = "stream";

    private PdfInspection() {}

    static void inspect(byte[] content) {
        String file = new String(content, StandardCharsets.ISO_8859_1);
        if (TWICE.matcher(file).find()) {
            throw bomb("内容被多重压缩");
        }
        long inflated = 0;
        byte[] sink = new byte[1 << 16];
        for (int at = file.indexOf(BEGIN); at >= 0; at = file.indexOf(BEGIN, at + 1)) {
            boolean ends = at >= 3 && file.startsWith("end", at - 3);
            int data = afterLineEnd(file, at + BEGIN.length());
            inflated += ends || data < 0 ? 0 : inflated(content, data, sink, inflated);
        }
    }

    private static int afterLineEnd(String file, int at) {
        int data = at;
        while (data < file.length() && (file.charAt(data) == '\r' || file.charAt(data) == '\n')) {
            data++;
        }
        return data == at || data >= file.length() ? -1 : data;
    }

    /// How much one stream holds; streams packed in other ways inflate to nothing.
    private static long inflated(byte[] content, int from, byte[] sink, long before) {
        Inflater inflater = new Inflater();
        inflater.setInput(content, from, content.length - from);
        long here = 0;
        try {
            for (int read = inflater.inflate(sink); read > 0; read = inflater.inflate(sink)) {
                here += read;
                if (before + here > ZipInspection.MOST_BYTES) {
                    throw bomb("解压后超过 " + (ZipInspection.MOST_BYTES >> 20) + " MiB");
                }
            }
        } catch (DataFormatException other) {
            return here;
        } finally {
            inflater.end();
        }
        return here;
    }

    private static UnreadableDocumentException bomb(String what) {
        return new UnreadableDocumentException(new UnreadableDocument.Bomb(what));
    }
}
