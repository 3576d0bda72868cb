package cn.duban.plan.binding;

import cn.duban.plan.binding.FileBindings.Binding;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// 绑定表的写法 — the custom XML part of a report file.
///
/// Word, WPS and LibreOffice keep the part when a person edits the text, so an edited file still
/// tells which number came from where and what it once said.
public final class BindingsXml {
    public static final String NAMESPACE = "urn:duban:summary:1";

    private BindingsXml() {}

    public static void write(OutputStream out, FileBindings file) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("figures");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("plan", file.plan());
        xml.writeAttribute("kind", file.kind());
        xml.writeAttribute("asOf", file.asOf().toString());
        xml.writeAttribute("knownAt", file.knownAt().toString());
        xml.writeAttribute("wordedBlocks", Integer.toString(file.wordedAtFirst()));
        for (Binding binding : file.bindings()) {
            figure(xml, binding);
        }
        for (int i = 0; i < file.blocks().size(); i++) {
            xml.writeStartElement("block");
            attribute(xml, "worded", file.worded().contains(i) ? "true" : null);
            xml.writeCharacters(file.blocks().get(i));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void figure(XMLStreamWriter xml, Binding binding) throws XMLStreamException {
        BoundFigure f = binding.figure();
        xml.writeEmptyElement("figure");
        attribute(xml, "bookmark", f.bookmark());
        attribute(xml, "commitment", f.commitment());
        attribute(xml, "role", f.role().name());
        attribute(xml, "shown", f.shown());
        attribute(xml, "value", f.value());
        attribute(xml, "figure", f.figure());
        attribute(xml, "period", f.period());
        attribute(xml, "dataAsOf", f.dataAsOf() == null ? null : f.dataAsOf().toString());
        attribute(xml, "block", Integer.toString(binding.block()));
        attribute(xml, "offset", Integer.toString(binding.offset()));
    }

    private static void attribute(XMLStreamWriter xml, String name, @Nullable String value)
            throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }
}
