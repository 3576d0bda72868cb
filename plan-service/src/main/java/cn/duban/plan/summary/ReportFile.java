package cn.duban.plan.summary;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.binding.FileBindings;
import cn.duban.plan.report.Part;
import cn.duban.plan.report.Report;
import cn.duban.plan.summary.BoundText.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// 报告文件 — lays a [Report] out as .docx and binds each of its numbers.
///
/// Each number stands in a run of its own between the ends of a bookmark `duban_N`; what the
/// bookmark means stands in the file's custom XML part. The same report gives the same bytes of
/// text.
final class ReportFile {
    private static final Look TITLE = new Look(Fonts.TITLE, OfficialLayout.TITLE_SIZE, false);
    private static final Look SUBTITLE = new Look(Fonts.KAI, OfficialLayout.BODY_SIZE, false);
    private static final Look BODY = new Look(Fonts.FANG_SONG, OfficialLayout.BODY_SIZE, false);
    private static final Look MARK = new Look(Fonts.HEI, OfficialLayout.BODY_SIZE, false);

    /// Left open: a person decides and signs.
    private static final List<String> SIGNATURE =
            List.of("签发人：", "签发日期：　　　年　　月　　日", "（本通报由系统代拟，须经负责人审定并签发后印发。）");

    private final XWPFDocument document = new XWPFDocument();
    private final BoundText text;

    private ReportFile(BoundText text) {
        this.text = text;
    }

    /// 文件 — the bytes and the list of numbers bound in them.
    record Written(Report report, byte[] docx, List<BoundFigure> figures) {}

    static Written write(Report report) {
        ReportFile file = new ReportFile(new BoundText(report.asOf()));
        try (XWPFDocument document = file.document) {
            OfficialLayout.page(document);
            Fonts.declare(document);
            file.head(report);
            report.parts().forEach(file::part);
            file.annex(report);
            FileBindings bindings =
                    new FileBindings(
                            report.plan(),
                            report.kind().slug(),
                            report.asOf(),
                            report.knownAt(),
                            file.text.blocks(),
                            file.text.bindings());
            CustomXml.attach(document, bindings);
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(report.title());
            properties.setCreated(Optional.of(Date.from(report.knownAt())));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return new Written(report, out.toByteArray(), bindings.figures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(Report report) {
        if (report.kind().isDraft()) {
            XWPFParagraph mark = document.createParagraph();
            OfficialLayout.edge(mark);
            text.write(mark, "代拟稿", MARK);
        }
        report.titleLines().forEach(line -> title(line, TITLE));
        if (report.subtitle() != null) {
            title(report.subtitle(), SUBTITLE);
        }
        OfficialLayout.edge(document.createParagraph());
    }

    private void line(String words) {
        XWPFParagraph line = document.createParagraph();
        OfficialLayout.body(line);
        text.write(line, words, BODY);
    }

    private void title(String words, Look look) {
        XWPFParagraph title = document.createParagraph();
        OfficialLayout.title(title);
        text.write(title, words, look);
    }

    private void part(Part part) {
        XWPFParagraph paragraph = document.createParagraph();
        switch (part) {
            case Part.Title(int level, String mark, String words) -> {
                Fonts font = OfficialLayout.heading(paragraph, level);
                Look look = new Look(font, OfficialLayout.BODY_SIZE, level > 2);
                text.write(paragraph, mark + words, look);
            }
            case Part.Addressee(String words) -> {
                OfficialLayout.edge(paragraph);
                text.write(paragraph, words, BODY);
            }
            case Part.Text plain -> {
                OfficialLayout.body(paragraph);
                text.write(paragraph, plain.pieces(), BODY);
            }
            case Part.Item item -> {
                OfficialLayout.body(paragraph);
                text.write(paragraph, item.pieces(), BODY);
            }
        }
    }

    private void annex(Report report) {
        OfficialLayout.edge(document.createParagraph());
        line("附件：" + report.annexTitle());
        if (report.kind().isDraft()) {
            OfficialLayout.edge(document.createParagraph());
            SIGNATURE.forEach(this::line);
        }
        XWPFParagraph mark = document.createParagraph();
        mark.setPageBreak(true);
        OfficialLayout.edge(mark);
        text.write(mark, "附件", MARK);
        title(report.annexTitle(), TITLE);
        OfficialLayout.edge(document.createParagraph());
        new AnnexTable(text).write(document, report.annex(), report.asOf().getYear());
        account("经批准调整目标或期限的任务：", report.adjusted());
        account("经批准移出计划的任务：", report.dropped());
    }

    private void account(String heading, List<Part> parts) {
        if (!parts.isEmpty()) {
            OfficialLayout.edge(document.createParagraph());
            line(heading);
            parts.forEach(this::part);
        }
    }
}
