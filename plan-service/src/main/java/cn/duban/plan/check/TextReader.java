package cn.duban.plan.check;

import cn.duban.plan.binding.BindingsReader;
import cn.duban.plan.check.Block.Bookmark;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// 读正文 — the paragraphs and cells of a Word part in their order, as a reader would see them:
/// tracked insertions count, tracked deletions do not, a text box is a paragraph of its own.
final class TextReader {
    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OURS = "duban_";
    private static final int MOST_BOOKMARKS = 500;
    private static final int DEEPEST = 2000;

    private final XMLStreamReader xml;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Map<String, String> names = new HashMap<>();
    private final Place place = new Place();
    private int depth;

    private TextReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// A paragraph being read; a text box nests one in another.
    private record Paragraph(
            StringBuilder text, List<Bookmark> bookmarks, Map<String, Integer> begun) {
        Paragraph() {
            this(new StringBuilder(), new ArrayList<>(), new HashMap<>());
        }
    }

    static List<Block> read(InputStream part) throws XMLStreamException {
        TextReader reader = new TextReader(BindingsReader.safely().createXMLStreamReader(part));
        while (reader.xml.hasNext()) {
            reader.next();
        }
        return reader.blocks;
    }

    private void next() throws XMLStreamException {
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new XMLStreamException("nested too deeply");
                }
                begin(xml.getLocalName());
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                end(xml.getLocalName());
            }
            default -> {}
        }
    }

    private void begin(String name) throws XMLStreamException {
        if (name.equals("Fallback")) {
            skip();
            return;
        }
        if (!WORD.equals(xml.getNamespaceURI())) {
            return;
        }
        place.begin(name);
        Paragraph paragraph = open.peek();
        if (name.equals("p")) {
            open.push(new Paragraph());
        } else if (paragraph != null) {
            inside(name, paragraph);
        }
    }

    private void inside(String name, Paragraph paragraph) throws XMLStreamException {
        switch (name) {
            case "t" -> {
                paragraph.text().append(xml.getElementText());
                depth--;
            }
            case "tab" -> paragraph.text().append('\t');
            case "br", "cr" -> paragraph.text().append('\n');
            case "noBreakHyphen" -> paragraph.text().append('-');
            case "bookmarkStart" -> {
                String id = String.valueOf(attribute("id"));
                names.put(id, String.valueOf(attribute("name")));
                paragraph.begun().put(id, paragraph.text().length());
            }
            case "bookmarkEnd" -> end(paragraph, String.valueOf(attribute("id")));
            default -> {}
        }
    }

    private void end(Paragraph paragraph, String id) {
        Integer from = paragraph.begun().remove(id);
        String name = names.get(id);
        if (from != null
                && name != null
                && name.startsWith(OURS)
                && paragraph.bookmarks().size() < MOST_BOOKMARKS) {
            paragraph.bookmarks().add(new Bookmark(name, from, paragraph.text().length()));
        }
    }

    private void end(String name) {
        if (!WORD.equals(xml.getNamespaceURI())) {
            return;
        }
        if (name.equals("p") && !open.isEmpty()) {
            Paragraph done = open.pop();
            if (!done.text().isEmpty()) {
                blocks.add(new Block(place.words(), done.text().toString(), done.bookmarks()));
            }
        }
        place.end(name);
    }

    private void skip() throws XMLStreamException {
        for (int inner = 1; inner > 0 && xml.hasNext(); ) {
            int event = xml.next();
            inner += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            inner -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
        depth--;
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(WORD, name);
    }
}
