package cn.duban.plan.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Node;

/// A file read back as Word's own format says, without the code that wrote it.
public final class ReadBack {
    private ReadBack() {}

    public static String part(byte[] docx, String name) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                var in =
                        document.getPackage()
                                .getPart(PackagingURIHelper.createPartName(name))
                                .getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
        }
    }

    static Map<String, String> bookmarks(byte[] docx) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            Stream<XWPFParagraph> cells =
                    document.getTables().stream()
                            .flatMap(t -> t.getRows().stream())
                            .flatMap(r -> r.getTableCells().stream())
                            .flatMap(c -> c.getParagraphs().stream());
            Stream.concat(document.getParagraphs().stream(), cells).forEach(p -> collect(p, found));
        }
        return found;
    }

    /// Walks the paragraph's XML in document order: what lies between start and end belongs to it.
    private static void collect(XWPFParagraph paragraph, Map<String, String> found) {
        String open = null;
        Node first = paragraph.getCTP().getDomNode().getFirstChild();
        for (Node node = first; node != null; node = node.getNextSibling()) {
            switch (node.getLocalName()) {
                case "bookmarkStart" ->
                        open = node.getAttributes().getNamedItem("w:name").getNodeValue();
                case "bookmarkEnd" -> open = null;
                case "r" -> {
                    if (open != null) {
                        found.merge(open, textOf(node), String::concat);
                    }
                }
                default -> {}
            }
        }
    }

    private static String textOf(Node run) {
        StringBuilder text = new StringBuilder();
        for (Node n = run.getFirstChild(); n != null; n = n.getNextSibling()) {
            if ("t".equals(n.getLocalName())) {
                text.append(n.getFirstChild().getNodeValue());
            }
        }
        return text.toString();
    }
}
