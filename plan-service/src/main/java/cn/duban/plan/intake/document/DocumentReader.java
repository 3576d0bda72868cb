package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.util.Locale;

/// 读文件 — turns an uploaded file into plain text, or refuses it with a reason.
///
/// - A file is what its first bytes say; a name that says something quite different is refused.
/// - A package or a PDF is unpacked under limits before anything parses it.
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
                    new UnreadableDocument.TooLong(
                            text.length(), LONGEST_TEXT, UnreadableDocument.TooLong.Of.CHARACTERS));
        }
        return text;
    }

    private static String textOf(String name, byte[] content) {
        FileSignature found = FileSignature.of(content);
        return switch (FileKind.of(name)) {
            case WORD -> word(found, content);
            case PDF -> pdf(found, content);
            case TEXT -> plain(found, name, content);
            case OTHER -> throw notSupported(found, name);
        };
    }

    /// Clerks rename .doc to .docx and back; the bytes decide which reader is asked.
    private static String word(FileSignature found, byte[] content) {
        return switch (found) {
            case ZIP -> {
                boolean pictures = ZipInspection.inspect(content);
                String text = WordDocument.text(content);
                if (pictures && text.isBlank()) {
                    throw new UnreadableDocumentException(new UnreadableDocument.ImagesOnly());
                }
                yield text;
            }
            case OLE -> OldWordDocument.text(content);
            case UNKNOWN -> throw damaged("内容不是 Word 文档");
            case PDF, RTF, PROGRAM -> throw notSupported(found, "");
        };
    }

    private static String pdf(FileSignature found, byte[] content) {
        return switch (found) {
            case PDF -> {
                PdfInspection.inspect(content);
                yield PdfDocument.text(content);
            }
            case UNKNOWN -> throw damaged("内容不是 PDF");
            case ZIP, OLE, RTF, PROGRAM -> throw notSupported(found, "");
        };
    }

    private static String plain(FileSignature found, String name, byte[] content) {
        if (found != FileSignature.UNKNOWN) {
            throw notSupported(found, name);
        }
        return TextFile.decode(content);
    }

    private static UnreadableDocumentException damaged(String what) {
        return new UnreadableDocumentException(new UnreadableDocument.Damaged(what));
    }

    private static UnreadableDocumentException notSupported(FileSignature found, String name) {
        String said =
                found == FileSignature.UNKNOWN ? FileSignature.extension(name) : found.chinese();
        return new UnreadableDocumentException(new UnreadableDocument.NotSupported(said));
    }
}
