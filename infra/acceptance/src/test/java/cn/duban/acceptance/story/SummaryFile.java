package cn.duban.acceptance.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// 总结文件 read back as Word's own format says, without the code that wrote it.
record SummaryFile(String text, Map<String, String> bookmarks) {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static SummaryFile read(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document);
                var part = document.getPackagePart().getInputStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(part).getDocumentElement();
            return new SummaryFile(extractor.getText(), bookmarks(root));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    /// What LibreOffice makes of the file as plain text; nothing where it is not installed.
    static Optional<String> throughLibreOffice(byte[] docx, Path folder)
            throws IOException, InterruptedException {
        if (Stream.of(System.getenv("PATH").split(":"))
                .noneMatch(at -> Files.isExecutable(Path.of(at, "soffice")))) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        Path file = Files.write(folder.resolve("summary.docx"), docx);
        Process process =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=file://" + folder.resolve("profile"),
                                "--headless",
                                "--convert-to",
                                "txt:Text (encoded):UTF8",
                                "--outdir",
                                folder.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.log").toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not end");
        }
        return Optional.of(Files.readString(folder.resolve("summary.txt")));
    }

    /// The text between the start and the end of every bookmark.
    private static Map<String, String> bookmarks(Element root) {
        Map<String, String> open = new HashMap<>();
        Map<String, StringBuilder> texts = new HashMap<>();
        for (Node node : inOrder(root)) {
            Element element = (Element) node;
            String id = element.getAttributeNS(W, "id");
            switch (element.getLocalName()) {
                case "bookmarkStart" -> open.put(id, element.getAttributeNS(W, "name"));
                case "bookmarkEnd" -> open.remove(id);
                case "t" ->
                        open.values()
                                .forEach(name ->
                                        texts.computeIfAbsent(name, _ -> new StringBuilder())
                                                .append(element.getTextContent()));
                default -> {}
            }
        }
        Map<String, String> found = new HashMap<>();
        texts.forEach((name, text) -> found.put(name, text.toString()));
        return found;
    }

    private static List<Node> inOrder(Element root) {
        NodeList all = root.getElementsByTagNameNS(W, "*");
        List<Node> nodes = new ArrayList<>(all.getLength());
        for (int i = 0; i < all.getLength(); i++) {
            nodes.add(all.item(i));
        }
        return nodes;
    }
}
