package cn.duban.plan.binding;

import cn.duban.plan.binding.FileBindings.Binding;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// 读绑定表 — reads the custom XML part back; a part of somebody else's is not ours, and is left alone.
public final class BindingsReader {
    private static final int MOST = 200_000;

    private final XMLStreamReader xml;
    private final List<String> blocks = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final Set<Integer> worded = new HashSet<>();

    private BindingsReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// Nothing if the part is not one of ours or no longer readable.
    public static Optional<FileBindings> read(InputStream part) {
        try {
            XMLStreamReader xml = safely().createXMLStreamReader(part);
            while (xml.hasNext() && xml.next() != XMLStreamConstants.START_ELEMENT) {
                // prolog
            }
            return xml.isStartElement() && isOurs(xml)
                    ? Optional.of(new BindingsReader(xml).file())
                    : Optional.empty();
        } catch (XMLStreamException | DateTimeException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /// A reader of XML that knows no document types and fetches nothing.
    public static XMLInputFactory safely() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static boolean isOurs(XMLStreamReader xml) {
        return BindingsXml.NAMESPACE.equals(xml.getNamespaceURI())
                && xml.getLocalName().equals("figures");
    }

    private FileBindings file() throws XMLStreamException {
        String plan = needed("plan");
        String kind = needed("kind");
        LocalDate asOf = LocalDate.parse(needed("asOf"));
        Instant knownAt = Instant.parse(needed("knownAt"));
        String atFirst = attribute("wordedBlocks");
        int wordedAtFirst = atFirst == null ? 0 : Integer.parseInt(atFirst);
        while (xml.hasNext() && blocks.size() < MOST && bindings.size() < MOST) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "figure" -> bindings.add(binding(asOf));
                    case "block" -> block();
                    default -> {}
                }
            }
        }
        return new FileBindings(plan, kind, asOf, knownAt, blocks, bindings, worded, wordedAtFirst);
    }

    private void block() throws XMLStreamException {
        if (attribute("worded") != null) {
            worded.add(blocks.size());
        }
        blocks.add(xml.getElementText());
    }

    private Binding binding(LocalDate asOf) {
        String dataAsOf = attribute("dataAsOf");
        BoundFigure figure =
                new BoundFigure(
                        needed("bookmark"),
                        needed("commitment"),
                        BoundFigure.Role.valueOf(needed("role")),
                        needed("shown"),
                        needed("value"),
                        attribute("figure"),
                        attribute("period"),
                        asOf,
                        dataAsOf == null ? null : Instant.parse(dataAsOf));
        return new Binding(
                figure, Integer.parseInt(needed("block")), Integer.parseInt(needed("offset")));
    }

    private String needed(String name) {
        String value = attribute(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }
}
