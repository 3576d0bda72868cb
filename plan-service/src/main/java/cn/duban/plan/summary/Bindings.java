package cn.duban.plan.summary;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/// 绑定表 — the custom XML part `/customXml/item1.xml`, which says what every bookmark stands for.
///
/// Word and WPS keep both the part and the bookmarks when a person edits the text, so an edited
/// file still tells which number came from where.
final class Bindings {
    static final String NAMESPACE = "urn:duban:summary:1";
    private static final String PART = "/customXml/item1.xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

    private Bindings() {}

    static void attach(
            XWPFDocument document, String plan, LocalDate asOf, List<BoundFigure> figures)
            throws IOException {
        try {
            PackagePartName name = PackagingURIHelper.createPartName(PART);
            PackagePart part = document.getPackage().createPart(name, "application/xml");
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
            try (OutputStream out = part.getOutputStream()) {
                write(out, plan, asOf, figures);
            }
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(
            OutputStream out, String plan, LocalDate asOf, List<BoundFigure> figures)
            throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("figures");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("plan", plan);
        xml.writeAttribute("asOf", asOf.toString());
        for (BoundFigure f : figures) {
            xml.writeEmptyElement("figure");
            attribute(xml, "bookmark", f.bookmark());
            attribute(xml, "commitment", f.commitment());
            attribute(xml, "role", f.role().name());
            attribute(xml, "shown", f.shown());
            attribute(xml, "value", f.value());
            attribute(xml, "figure", f.figure());
            attribute(xml, "period", f.period());
            attribute(xml, "dataAsOf", f.dataAsOf() == null ? null : f.dataAsOf().toString());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void attribute(XMLStreamWriter xml, String name, @Nullable String value)
            throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }
}
