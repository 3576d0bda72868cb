package cn.duban.plan.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// What stands beside the paragraphs of a .docx: merged cells, text boxes, footnotes.
class WordPartsTests {

    private static final String BOX =
            """
            <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>
              <w:p><w:r><w:t>框里新增学位300个。</w:t></w:r></w:p>
            </w:txbxContent></v:textbox></v:shape></w:pict></xml-fragment>\
            """;

    @Test
    void merged_cells_keep_their_columns_and_say_that_they_repeat() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(3, 3);
            String[][] words = {{"任务", "", "单位"}, {"新建", "5所", "基建科"}, {"改建", "2所", ""}};
            for (int r = 0; r < words.length; r++) {
                for (int c = 0; c < words[r].length; c++) {
                    table.getRow(r).getCell(c).setText(words[r][c]);
                }
            }
            span(table.getRow(0).getCell(0));
            table.getRow(0).removeCell(1);
            merge(table.getRow(1).getCell(2), STMerge.RESTART);
            merge(table.getRow(2).getCell(2), STMerge.CONTINUE);

            assertThat(read(document).lines())
                    .containsExactly("任务\t\t单位", "新建\t5所\t基建科", "改建\t2所\t〃");
        }
    }

    @Test
    void a_text_box_is_a_line_of_its_own_and_a_footnote_stands_at_the_end()
            throws IOException, XmlException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("正文新建学校2所。");
            CTR run = paragraph.getCTP().addNewR();
            run.set(CTR.Factory.parse(BOX));
            XWPFParagraph noted = document.createParagraph();
            noted.createRun().setText("推行“5+2”。");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("指5个工作日和2小时。");
            noted.addFootnoteReference(note);

            assertThat(read(document).lines())
                    .containsExactly("正文新建学校2所。", "框里新增学位300个。", "推行“5+2”。", "[注]指5个工作日和2小时。");
        }
    }

    private static void span(XWPFTableCell cell) {
        cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum how) {
        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(how);
    }

    private static String read(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return new DocumentReader().read("要点.docx", out.toByteArray());
    }
}
