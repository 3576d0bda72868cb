package cn.duban.plan.summary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// 字体 — the fonts of an official document, and in the file's own font table what stands in for each
/// where it is missing (`w:altName`).
enum Fonts {
    TITLE("方正小标宋简体", "方正小标宋_GBK,小标宋体,华文中宋,STZhongsong,SimSun,Noto Serif CJK SC", "roman"),
    HEI("黑体", "SimHei,Noto Sans CJK SC", "swiss"),
    KAI("楷体_GB2312", "楷体,KaiTi,KaiTi_GB2312,AR PL UKai CN,Noto Serif CJK SC", "script"),
    FANG_SONG("仿宋_GB2312", "仿宋,FangSong,FangSong_GB2312,Noto Serif CJK SC", "roman"),
    SONG("宋体", "SimSun,Noto Serif CJK SC", "roman");

    static final String LATIN = "Times New Roman";
    private static final String PART = "/word/fontTable.xml";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private final String chinese;
    private final String fallbacks;
    private final String family;

    Fonts(String chinese, String fallbacks, String family) {
        this.chinese = chinese;
        this.fallbacks = fallbacks;
        this.family = family;
    }

    String chinese() {
        return chinese;
    }

    /// Adds the font table to the file.
    static void declare(XWPFDocument document) throws IOException {
        try {
            PackagePartName name = PackagingURIHelper.createPartName(PART);
            PackagePart part = document.getPackage().createPart(name, TYPE);
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
            try (OutputStream out = part.getOutputStream()) {
                out.write(table().getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static String table() {
        StringBuilder xml =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (Fonts font : values()) {
            xml.append(
                    "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/><w:family w:val=\"%s\"/></w:font>"
                            .formatted(font.chinese, font.fallbacks, font.family));
        }
        return xml.append("</w:fonts>").toString();
    }
}
