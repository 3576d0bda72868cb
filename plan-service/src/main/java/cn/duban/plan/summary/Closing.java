package cn.duban.plan.summary;

import cn.duban.plan.report.Report;
import cn.duban.plan.summary.BoundText.Look;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// 落款 — what stands below the text: 附件说明, the issuing unit's name and 成文日期, in the places GB/T 9704
/// gives them where no seal is set: the day two characters further in than the name, the longer of
/// the two ends two characters from the edge.
///
/// A 通报 is dated by the person who signs it; a name nobody knows is filled in by hand.
final class Closing {
    private static final Look BODY = new Look(Fonts.FANG_SONG, OfficialLayout.BODY_SIZE, false);

    /// Two characters.
    private static final int FULL = 4;

    /// Left open: a person decides and signs.
    private static final List<String> SIGNATURE =
            List.of("签发人：", "签发日期：　　　年　　月　　日", "（本通报由系统代拟，须经负责人审定并签发后印发。）");

    private static final String OPEN_ISSUER = "发文单位：＿＿＿＿＿＿＿＿";

    private final XWPFDocument document;
    private final BoundText text;

    Closing(XWPFDocument document, BoundText text) {
        this.document = document;
        this.text = text;
    }

    void write(Report report) {
        blank();
        XWPFParagraph annex = document.createParagraph();
        OfficialLayout.body(annex);
        OfficialLayout.keepWithNext(annex);
        text.write(annex, "附件：" + report.annexTitle(), BODY);
        blank();
        String day = report.asOfInWords();
        String issuer = report.issuer() == null ? OPEN_ISSUER : report.issuer();
        int inner = Math.max(FULL, halves(issuer) - halves(day));
        int outer = inner + halves(day) + FULL - halves(issuer);
        boolean draft = report.kind().isDraft();
        XWPFParagraph name = document.createParagraph();
        OfficialLayout.signed(name, draft ? FULL : outer);
        OfficialLayout.keepWithNext(name);
        if (report.issuer() == null) {
            text.writeOpen(name, issuer, BODY);
        } else {
            text.write(name, issuer, BODY);
        }
        if (draft) {
            signature();
        } else {
            XWPFParagraph dated = document.createParagraph();
            OfficialLayout.signed(dated, inner);
            text.write(dated, day, BODY);
        }
    }

    private void signature() {
        OfficialLayout.edge(document.createParagraph());
        for (String line : SIGNATURE) {
            XWPFParagraph paragraph = document.createParagraph();
            OfficialLayout.body(paragraph);
            text.writeOpen(paragraph, line, BODY);
        }
    }

    private void blank() {
        XWPFParagraph blank = document.createParagraph();
        OfficialLayout.edge(blank);
        OfficialLayout.keepWithNext(blank);
    }

    /// Half a character for a digit, a whole one for all else.
    private static int halves(String words) {
        return words.chars().map(c -> c < 128 ? 1 : 2).sum();
    }
}
