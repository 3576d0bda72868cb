package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// A .docx opened as plain XML, to be changed as an office program would.
final class EditedDocx {
    private static final String TEXT = "word/document.xml";

    private final Map<String, byte[]> parts;
    private final Document xml;

    private EditedDocx(Map<String, byte[]> parts, Document xml) {
        this.parts = parts;
        this.xml = xml;
    }

    static EditedDocx of(Path file) throws Exception {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        Document xml =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(parts.get(TEXT)));
        return new EditedDocx(parts, xml);
    }

    /// The texts that are bound numbers: digits in a run of their own.
    List<Element> numbers() {
        return all("w:t").stream()
                .filter(t -> t.getTextContent().matches("-?\\d+(\\.\\d+)?"))
                .toList();
    }

    List<Element> numbersInTables() {
        return numbers().stream().filter(t -> isIn(t, "w:tbl")).toList();
    }

    List<Element> texts(String part) {
        return all("w:t").stream().filter(t -> t.getTextContent().contains(part)).toList();
    }

    String deleteParagraphOf(Element text) {
        Node at = text;
        while (!at.getNodeName().equals("w:p")) {
            at = at.getParentNode();
        }
        String was = at.getTextContent();
        for (Node child = at.getFirstChild(); child != null; child = at.getFirstChild()) {
            at.removeChild(child);
        }
        return was;
    }

    void addParagraphAfter(Element text, String words) {
        Node at = text;
        while (!at.getNodeName().equals("w:p")) {
            at = at.getParentNode();
        }
        Node copy = at.cloneNode(true);
        NodeList texts = ((Element) copy).getElementsByTagName("w:t");
        for (int i = 0; i < texts.getLength(); i++) {
            texts.item(i).setTextContent(i == 0 ? words : "");
        }
        at.getParentNode().insertBefore(copy, at.getNextSibling());
    }

    /// As files were made before their words were bound.
    void unbindWords() {
        unmarkWords();
        inBindings(" wordedBlocks=\"\\d+\"", "");
    }

    /// Somebody takes out what says that nobody may reword.
    void unmarkWords() {
        inBindings(" worded=\"true\"", "");
    }

    void unmarkWords(String block) {
        inBindings(" worded=\"true\">" + block + "<", ">" + block + "<");
    }

    private void inBindings(String part, String instead) {
        String item = "customXml/item1.xml";
        String bound = new String(parts.get(item), StandardCharsets.UTF_8);
        String changed = bound.replaceAll(part, instead);
        assertThat(changed).isNotEqualTo(bound);
        parts.put(item, changed.getBytes(StandardCharsets.UTF_8));
    }

    EditedDocx withoutBookmarks() {
        for (String name : List.of("w:bookmarkStart", "w:bookmarkEnd")) {
            all(name).forEach(e -> e.getParentNode().removeChild(e));
        }
        return this;
    }

    void write(Path file) throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(xml), new StreamResult(text));
        parts.put(TEXT, text.toByteArray());
        write(file, parts);
    }

    static void write(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    private List<Element> all(String name) {
        NodeList nodes = xml.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static boolean isIn(Node node, String ancestor) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at.getNodeName().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
