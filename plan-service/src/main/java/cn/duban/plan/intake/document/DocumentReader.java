package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.util.Locale;

/// 读文件 — turns an uploaded file into plain text, or refuses it with a reason.
///
/// - A file is what its first bytes say, not what its name says; name and bytes must agree.
/// - A .docx is unpacked under limits before anything parses it.
/// - The text keeps every character of a .txt, byte order mark included, so that offsets are those
///   of the file.
public final class DocumentReader {

    /// No plan is larger.
    public static final int LARGEST_UPLOAD = 10 << 20;

    /// A year's plan has some ten thousand characters; reading far more would only cost time.
    public static final int LONGEST_TEXT = 300_000;

    /// The text of the file; throws [UnreadableDocumentException].
    public String read(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new UnreadableDocumentException(new UnreadableDocument.Empty());
        }
        if (content.length > LARGEST_UPLOAD) {
            throw new UnreadableDocumentException(
                    new UnreadableDocument.TooLarge(content.length, LARGEST_UPLOAD));
        }
        String text = textOf(fileName.toLowerCase(Locale.ROOT).strip(), content);
        if (text.replace("\ufeff", "").isBlank()) {
            throw new UnreadableDocumentException(new UnreadableDocument.Empty());
        }
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableDocumentException(
                    new UnreadableDocument.TooLong(text.length(), LONGEST_TEXT));
        }
        return text;
    }

    private static String textOf(String name, byte[] content) {
        FileSignature found = FileSignature.of(content);
        if (name.endsWith(".docx")) {
            return docx(found, content);
        }
        if (name.endsWith(".txt") && found == FileSignature.UNKNOWN) {
            return TextFile.decode(content);
        }
        throw notSupported(
                found == FileSignature.UNKNOWN ? FileSignature.extension(name) : found.chinese());
    }

    private static String docx(FileSignature found, byte[] content) {
        return switch (found) {
            case ZIP -> {
                ZipInspection.inspect(content);
                yield WordDocument.text(content);
            }
            case OLE -> {
                if (FileSignature.holdsEncryptedPackage(content)) {
                    throw new UnreadableDocumentException(new UnreadableDocument.Encrypted());
                }
                throw notSupported(found.chinese());
            }
            case UNKNOWN ->
                    throw new UnreadableDocumentException(
                            new UnreadableDocument.Damaged("内容不是 .docx 格式"));
            case PDF, RTF, PROGRAM -> throw notSupported(found.chinese());
        };
    }

    private static UnreadableDocumentException notSupported(String found) {
        return new UnreadableDocumentException(new UnreadableDocument.NotSupported(found));
    }
}
