package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Firmness;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.commitment.WrittenTarget;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.summary.BoundFigure.Role;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import cn.duban.plan.tracking.Tracked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

class SummaryDocumentTests {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Plan PLAN = plan();
    private static final Tracked COVERAGE =
            tracked(
                    PLAN.commitments().get(0),
                    Colour.RED,
                    "普惠性幼儿园覆盖率91.996%，比目标低0.0037个百分点（目标不低于92%）（应报20所，已报18所）。",
                    "91.9963",
                    "92",
                    figure());
    private static final Tracked ROOMS =
            tracked(
                    PLAN.commitments().get(1),
                    Colour.YELLOW,
                    "“5621”教室空调111间，按校历目前应达到118间，落后7间。",
                    "111",
                    "118",
                    null);
    private static final Tracked BUILDING =
            tracked(
                    PLAN.commitments().get(2),
                    Colour.GREY,
                    "综合楼：距期限2026-12-31还有41天，尚无进展记录，还看不出。",
                    null,
                    null,
                    null);
    private static final YearSummary SUMMARY =
            YearSummary.of(PLAN, List.of(BUILDING, ROOMS, COVERAGE), TODAY);

    @Test
    void every_bookmark_in_the_file_encloses_exactly_the_number_it_is_bound_to()
            throws IOException {
        SummaryDocument.Written written = SummaryDocument.write(SUMMARY);
        Map<String, String> inFile = bookmarks(written.docx());
        assertThat(inFile).hasSameSizeAs(written.figures());
        assertThat(written.figures())
                .allSatisfy(f -> assertThat(inFile).containsEntry(f.bookmark(), f.shown()));
    }

    @Test
    void every_number_is_the_one_the_light_was_derived_from() {
        List<BoundFigure> figures = SummaryDocument.write(SUMMARY).figures();
        assertThat(figures)
                .filteredOn(f -> f.commitment().equals(COVERAGE.id()))
                .extracting(BoundFigure::role, BoundFigure::shown, BoundFigure::value)
                .contains(
                        tuple(Role.VALUE, "91.996", "91.9963"),
                        tuple(Role.TARGET, "92", "92"),
                        tuple(Role.APPLICABLE, "20", "20"),
                        tuple(Role.REPORTED, "18", "18"));
        assertThat(figures)
                .filteredOn(f -> f.commitment().equals(COVERAGE.id()))
                .allSatisfy(f -> assertThat(f.figure()).isEqualTo("PRE.INCL|990102|2026-autumn"));
        assertThat(figures)
                .filteredOn(f -> f.commitment().equals(ROOMS.id()))
                .extracting(BoundFigure::shown)
                .contains("111", "118", "7")
                .doesNotContain("5621");
    }

    @Test
    void no_digit_of_a_sentence_is_left_unbound_but_dates_and_the_plans_own_words() {
        String loose =
                SUMMARY.parts().stream()
                        .flatMap(SummaryDocumentTests::words)
                        .reduce("", String::concat);
        assertThat(loose.replaceAll("\\d{4}-\\d{2}-\\d{2}|5621", "")).doesNotContainPattern("\\d");
    }

    @Test
    void it_follows_the_plans_own_order_and_leaves_nothing_out() throws IOException {
        String text = text(SummaryDocument.write(SUMMARY).docx());
        assertThat(text)
                .containsSubsequence(
                        "示例区2026年教育工作总结",
                        "截至2026年11月20日",
                        "确定的3项承诺中，达到或进展正常0项，存在差距1项，落后或未达到1项，尚不能认定1项",
                        "一、提升普惠优质水平",
                        "1. 扩大学前教育资源",
                        "普惠性幼儿园覆盖率91.996%",
                        "【落后或未达到】",
                        "“5621”教室空调111间",
                        "目标为不低于140间。【存在差距】",
                        "二、改善办学条件",
                        "综合楼",
                        "【尚不能认定】",
                        "附表");
    }

    @Test
    void the_annex_lists_every_commitment_with_target_value_and_coverage() throws IOException {
        try (XWPFDocument document = read(SummaryDocument.write(SUMMARY).docx())) {
            var rows = document.getTables().getFirst().getRows();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).getTableCells())
                    .extracting(c -> c.getText())
                    .containsExactly(
                            "1",
                            "普惠性幼儿园覆盖率",
                            "不低于92%",
                            "91.996%",
                            "18/20",
                            "落后或未达到",
                            "2026-12-31",
                            "学前教育科");
        }
    }

    @Test
    void the_page_is_an_official_one_and_the_bindings_lie_in_the_file() throws Exception {
        SummaryDocument.Written written = SummaryDocument.write(SUMMARY);
        try (XWPFDocument document = read(written.docx())) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW().toString()).isEqualTo("11906");
            assertThat(section.getPgMar().getTop().toString()).isEqualTo("2098");
            var part =
                    document.getPackage()
                            .getPart(PackagingURIHelper.createPartName("/customXml/item1.xml"));
            try (var in = part.getInputStream()) {
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(xml)
                        .contains(
                                "plan=\"P2026-990102\"", "figure=\"PRE.INCL|990102|2026-autumn\"");
                assertThat(xml.split("<figure ")).hasSize(written.figures().size() + 1);
            }
        }
    }

    private static Stream<String> words(YearSummary.Part part) {
        return part instanceof YearSummary.Part.Sentence sentence
                ? sentence.pieces().stream().filter(Piece.Words.class::isInstance).map(Piece::shown)
                : Stream.of();
    }

    private static Map<String, String> bookmarks(byte[] docx) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (XWPFDocument document = read(docx)) {
            Stream<XWPFParagraph> cells =
                    document.getTables().stream()
                            .flatMap(t -> t.getRows().stream())
                            .flatMap(r -> r.getTableCells().stream())
                            .flatMap(c -> c.getParagraphs().stream());
            Stream.concat(document.getParagraphs().stream(), cells).forEach(p -> collect(p, found));
        }
        return found;
    }

    /// Walks the paragraph's XML in document order: what lies between start and end belongs to it.
    private static void collect(XWPFParagraph paragraph, Map<String, String> found) {
        String open = null;
        Node first = paragraph.getCTP().getDomNode().getFirstChild();
        for (Node node = first; node != null; node = node.getNextSibling()) {
            switch (node.getLocalName()) {
                case "bookmarkStart" ->
                        open = node.getAttributes().getNamedItem("w:name").getNodeValue();
                case "bookmarkEnd" -> open = null;
                case "r" -> {
                    if (open != null) {
                        found.merge(open, textOf(node), String::concat);
                    }
                }
                default -> {}
            }
        }
    }

    private static String textOf(Node run) {
        StringBuilder text = new StringBuilder();
        for (Node n = run.getFirstChild(); n != null; n = n.getNextSibling()) {
            if ("t".equals(n.getLocalName())) {
                text.append(n.getFirstChild().getNodeValue());
            }
        }
        return text.toString();
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = read(docx)) {
            StringBuilder all = new StringBuilder();
            document.getParagraphs().forEach(p -> all.append(p.getText()).append('\n'));
            return all.toString();
        }
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static Plan plan() {
        return new Plan(
                "P2026-990102",
                1L,
                Plan.State.CONFIRMED,
                new Plan.Source("示例.docx", "0".repeat(64), "staff", Instant.EPOCH),
                "示例区2026年教育工作要点",
                2026,
                "990102",
                List.of(
                        new Heading(List.of("一"), "一、", "提升普惠优质水平", 1, 10),
                        new Heading(List.of("一", "1"), "1.", "扩大学前教育资源", 2, 20),
                        new Heading(List.of("二"), "二、", "改善办学条件", 1, 100)),
                List.of(
                        commitment(
                                "1-1",
                                List.of("一", "1"),
                                "普惠性幼儿园覆盖率",
                                30,
                                target("92", "%"),
                                "PRE.INCL"),
                        commitment(
                                "1-2",
                                List.of("一", "1"),
                                "“5621”教室空调",
                                50,
                                target("140", "间"),
                                null),
                        commitment("2-1", List.of("二"), "综合楼", 120, new Target.Done(), null)),
                List.of(),
                "原文",
                null,
                List.of());
    }

    private static Target target(String value, String unit) {
        return new Target.AtLeast(new BigDecimal(value), unit);
    }

    private static Commitment commitment(
            String id,
            List<String> path,
            String subject,
            int offset,
            Target target,
            @Nullable String indicator) {
        return new Commitment(
                "P2026-990102-" + id,
                path,
                subject,
                offset,
                subject,
                WrittenTarget.of(target),
                "",
                Firmness.PLAIN,
                null,
                "学前教育科",
                List.of(),
                indicator,
                null,
                false,
                List.of(),
                null);
    }

    private static Figure figure() {
        return new Figure(
                "PRE.INCL|990102|2026-autumn",
                new Figure.Period(
                        "2026-autumn",
                        LocalDate.parse("2026-09-01"),
                        LocalDate.parse("2027-01-31"),
                        LocalDate.parse("2026-09-15")),
                new BigDecimal("91.9963"),
                null,
                null,
                100,
                20,
                18,
                Figure.Status.PARTIAL,
                Instant.EPOCH);
    }

    private static Tracked tracked(
            Commitment c,
            Colour colour,
            String reason,
            @Nullable String value,
            @Nullable String expected,
            @Nullable Figure figure) {
        Assessment assessment =
                new Assessment(
                        1,
                        colour,
                        reason,
                        Instant.EPOCH,
                        TODAY,
                        figure,
                        value,
                        expected,
                        null,
                        null);
        return new Tracked(
                c.id(), 1L, Promise.of(PLAN, c), List.of(), assessment, List.of(), List.of());
    }
}
