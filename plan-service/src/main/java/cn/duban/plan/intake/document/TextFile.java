package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// 纯文本 — UTF-8 first, then GB18030; UTF-16 only with a byte order mark.
final class TextFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_CHARACTER = 4;

    private TextFile() {}

    static String decode(byte[] content) {
        Charset marked = content.length > 1 && isUtf16(content) ? StandardCharsets.UTF_16 : null;
        Optional<String> text =
                marked != null
                        ? strictly(marked, content, content.length)
                        : utf8(content).or(() -> gb(content));
        return text.filter(TextFile::isWords)
                .orElseThrow(() ->
                        new UnreadableDocumentException(
                                new UnreadableDocument.NotSupported("无法识别的文字编码或二进制内容")));
    }

    private static boolean isUtf16(byte[] content) {
        int mark = ((content[0] & 0xff) << 8) | (content[1] & 0xff);
        return mark == 0xfffe || mark == 0xfeff;
    }

    /// UTF-8, also when a download stopped in the middle of the last character.
    private static Optional<String> utf8(byte[] content) {
        for (int cut = 0; cut < LONGEST_CHARACTER && cut < content.length; cut++) {
            Optional<String> text = strictly(StandardCharsets.UTF_8, content, content.length - cut);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> gb(byte[] content) {
        return strictly(GB18030, content, content.length);
    }

    private static Optional<String> strictly(Charset charset, byte[] content, int length) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content, 0, length)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isWords(String text) {
        return text.chars()
                .noneMatch(c ->
                        c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0b);
    }
}
