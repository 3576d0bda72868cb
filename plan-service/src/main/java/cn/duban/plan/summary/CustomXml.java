package cn.duban.plan.summary;

import cn.duban.plan.binding.BindingsXml;
import cn.duban.plan.binding.FileBindings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// 自定义部件 — puts the bindings into the file as `/customXml/item1.xml`, with the properties part
/// without which LibreOffice would throw it away.
final class CustomXml {
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PROPERTIES =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>"
                    + "<ds:datastoreItem ds:itemID=\"{6C1B9E0A-3B57-4A39-9D0D-0D0B0A170001}\""
                    + " xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
                    + "<ds:schemaRefs><ds:schemaRef ds:uri=\""
                    + BindingsXml.NAMESPACE
                    + "\"/></ds:schemaRefs></ds:datastoreItem>";

    private CustomXml() {}

    static void attach(XWPFDocument document, FileBindings bindings) throws IOException {
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/customXml/item1.xml");
            PackagePart item = document.getPackage().createPart(name, "application/xml");
            document.getPackagePart()
                    .addRelationship(name, TargetMode.INTERNAL, RELATIONS + "customXml");
            try (OutputStream out = item.getOutputStream()) {
                BindingsXml.write(out, bindings);
            }
            PackagePartName beside = PackagingURIHelper.createPartName("/customXml/itemProps1.xml");
            PackagePart properties =
                    document.getPackage()
                            .createPart(
                                    beside,
                                    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
            item.addRelationship(beside, TargetMode.INTERNAL, RELATIONS + "customXmlProps");
            try (OutputStream out = properties.getOutputStream()) {
                out.write(PROPERTIES.getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
