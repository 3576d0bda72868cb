package cn.duban.indicator.submission.reading;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// 工作表清单 — the sheets a person sees; hidden ones are not what was filled in.
final class Sheets extends DefaultHandler {

    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<Sheet> visible = new ArrayList<>();

    /// @param part its relation inside the package
    record Sheet(String name, String part) {}

    List<Sheet> visible() {
        return visible;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (!local.equals("sheet")) {
            return;
        }
        String state = attributes.getValue("state");
        String name = attributes.getValue("name");
        String part = attributes.getValue(RELATIONS, "id");
        if (part == null) {
            part = attributes.getValue(STRICT, "id");
        }
        boolean shown = state == null || state.equals("visible");
        if (shown && name != null && part != null) {
            visible.add(new Sheet(name, part));
        }
    }
}
