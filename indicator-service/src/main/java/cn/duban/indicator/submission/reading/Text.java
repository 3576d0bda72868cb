package cn.duban.indicator.submission.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// 文字编码 — bytes into text as offices save it: UTF-8 or UTF-16 with a mark, UTF-8 without, else
/// GB18030.
final class Text {

    private static final Charset OFFICE = Charset.forName("GB18030");
    private static final String MARK = "\uFEFF";

    private Text() {}

    static String of(byte[] body) {
        String text = decoded(body);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] body) {
        if (body.length >= 2 && (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xfe) {
            return new String(body, StandardCharsets.UTF_16LE);
        }
        if (body.length >= 2 && (body[0] & 0xff) == 0xfe && (body[1] & 0xff) == 0xff) {
            return new String(body, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(body, OFFICE);
        }
    }
}
