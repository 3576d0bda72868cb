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
            OfficialLayout.keepWithNext(document.getParagraphs().getLast());
            new Closing(document, file.text).write(report);
            file.annex(report);
            FileBindings bindings =
                    new FileBindings(
                            report.plan(),
                            report.kind().slug(),
                            report.asOf(),
                            report.knownAt(),
                            file.text.blocks(),
                            file.text.bindings(),
                            file.text.worded());
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
            text.writeOpen(mark, "代拟稿", MARK);
        }
        report.titleLines().forEach(line -> title(line, TITLE));
        if (report.subtitle() != null) {
            title(report.subtitle(), SUBTITLE);
        }
        blank();
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
                text.writeOpen(paragraph, words, BODY);
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
        XWPFParagraph mark = document.createParagraph();
        mark.setPageBreak(true);
        OfficialLayout.edge(mark);
        OfficialLayout.keepWithNext(mark);
        text.write(mark, "附件", MARK);
        title(report.annexTitle(), TITLE);
        blank();
        AnnexTable table = new AnnexTable(text);
        table.write(document, report.annex(), report.asOf().getYear());
        table.total(document.createParagraph(), report.total());
        report.accounts().forEach(this::account);
    }

    private void account(Report.Account account) {
        blank();
        XWPFParagraph heading = document.createParagraph();
        OfficialLayout.body(heading);
        OfficialLayout.keepWithNext(heading);
        text.write(heading, account.heading(), BODY);
        account.parts().forEach(this::part);
    }

    private void blank() {
        XWPFParagraph blank = document.createParagraph();
        OfficialLayout.edge(blank);
        OfficialLayout.keepWithNext(blank);
    }
}
