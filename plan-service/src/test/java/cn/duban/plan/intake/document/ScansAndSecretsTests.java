package cn.duban.plan.intake.document;

import static cn.duban.plan.intake.document.SampleDocx.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.plan.intake.UnreadableDocumentException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Files that hold no text we may read: scans, passwords, other programs' containers.
class ScansAndSecretsTests {

    @Test
    void a_package_with_a_password_is_refused_as_such()
            throws IOException, GeneralSecurityException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("示例");
            try (OutputStream out = lock.getDataStream(files)) {
                out.write(new SampleDocx().line("示例").bytes());
            }
            files.writeFilesystem(locked);
        }

        assertThat(refusal("要点.docx", locked.toByteArray())).isEqualTo("document-encrypted");
        assertThat(refusal("要点.doc", locked.toByteArray())).isEqualTo("document-encrypted");
    }

    @Test
    void a_pdf_with_a_password_is_refused_as_such() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            document.save(locked);
        }

        assertThat(refusal("要点.pdf", locked.toByteArray())).isEqualTo("document-encrypted");
    }

    @Test
    void a_scan_is_refused_whatever_it_is_packed_in() throws IOException, InvalidFormatException {
        BufferedImage scan = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (var canvas = new PDPageContentStream(document, page)) {
                canvas.drawImage(LosslessFactory.createFromImage(document, scan), 10, 10);
            }
            document.save(pdf);
        }
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(bytes("不是图片也一样")),
                            Document.PICTURE_TYPE_PNG,
                            "扫描.png",
                            Units.toEMU(40),
                            Units.toEMU(60));
            document.write(docx);
        }

        assertThat(refusal("要点.pdf", pdf.toByteArray())).isEqualTo("document-images-only");
        assertThat(refusal("要点.docx", docx.toByteArray())).isEqualTo("document-images-only");
    }

    @Test
    void a_workbook_under_the_name_of_a_document_is_refused() throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(bytes("x")), "Workbook");
            files.writeFilesystem(book);
        }
        ByteArrayOutputStream macros = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDirectory("Macros");
            files.createDocument(new ByteArrayInputStream(bytes("x")), "WordDocument");
            files.writeFilesystem(macros);
        }

        assertThat(refusal("要点.doc", book.toByteArray())).isEqualTo("document-not-supported");
        assertThat(refusal("要点.doc", macros.toByteArray())).isEqualTo("document-with-macros");
    }

    @Test
    void a_pdf_that_inflates_beyond_reason_is_a_bomb() {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[120 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        deflater.end();
        String head = "%PDF-1.7\n1 0 obj\n<</Length " + length + "/Filter/FlateDecode>>\nstream\n";
        String stream = new String(packed, 0, length, StandardCharsets.ISO_8859_1);
        String file = head + stream + "\nendstream\nendobj\n";
        String twice = "%PDF-1.7\n1 0 obj\n<</Filter[/FlateDecode /FlateDecode]>>\nstream\n";

        assertThat(refusal("要点.pdf", file.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("document-bomb");
        assertThat(refusal("要点.pdf", bytes(twice))).isEqualTo("document-bomb");
    }

    private static String refusal(String name, byte[] content) {
        UnreadableDocumentException refused =
                catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () -> new DocumentReader().read(name, content));
        assertThat(refused).as(name).isNotNull();
        return refused.reason().code();
    }
}
