package cn.duban.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/// The sample plan is a Word file as bureaus write them.
class SamplePlanTests {
    @Test
    void the_plan_is_for_the_year_that_was_asked_for() {
        assertThat(SamplePlan.of(2031).title()).isEqualTo("示例区2031年教育工作要点");
        assertThat(SamplePlan.of(2031).lines()).noneMatch(l -> l.text().contains("{year}"));
    }

    @Test
    void numbers_are_left_to_word_and_small_ones_run_on() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(SamplePlan.of(2026).docx()))) {
            long parts =
                    document.getParagraphs().stream()
                            .filter(p -> "chineseCounting".equals(formatOf(document, p)))
                            .count();
            long items =
                    document.getParagraphs().stream()
                            .filter(p -> "decimal".equals(formatOf(document, p)))
                            .map(p -> p.getNumID())
                            .distinct()
                            .count();
            assertThat(parts).isEqualTo(5);
            assertThat(items).isEqualTo(1);
            assertThat(document.getParagraphs())
                    .noneMatch(p -> p.getText().matches("^(\\d+\\.|[一二三四五]、).*"));
        }
    }

    /// The format of the list a paragraph belongs to, as Word itself looks it up.
    private static String formatOf(XWPFDocument document, XWPFParagraph paragraph) {
        if (paragraph.getNumID() == null) {
            return "";
        }
        var numbering = document.getNumbering();
        var list = numbering.getAbstractNumID(paragraph.getNumID());
        var levels = numbering.getAbstractNum(list).getCTAbstractNum();
        return levels.getLvlArray(0).getNumFmt().getVal().toString();
    }
}
