package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.LibreOffice;
import cn.duban.plan.check.Finding.Kind;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleYear;
import cn.duban.plan.summary.SampleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/// 改动的文字 — words without a digit that make a report say something else.
class RewordedTests {
    private static final List<List<String>> EDITS =
            List.of(
                    edit("没有做到全部达到", "已经全部达到"),
                    edit("没有做到全部达到", "做到全部达到"),
                    edit("未达到", "已达到"),
                    edit("所未达到", "所达到"),
                    edit("尚未完成", "已经完成"),
                    edit("尚未完成", "完成"),
                    edit("，到期还差", "，超额"),
                    edit("达到不低于", "未达到不低于"),
                    edit("都做到了", "都没有做到"),
                    edit("还没有可比较的", "已有可比较的"),
                    edit("下降", "上升"),
                    edit("不低于", "不超过"),
                    edit("批准例外办结", "批准办结"),
                    edit("当时数据不支持办结", "当时数据支持办结"),
                    edit("李示例", "张示例"),
                    edit("受雨季影响", "受上级调整影响"),
                    edit("反馈曾被退回，未重新提交", "反馈已经审核通过"),
                    edit("经批准移出，", "已经完成，"),
                    edit("存在的问题及原因", "主要亮点"),
                    edit("说明原因并限期完成", "予以通报表扬"),
                    edit("安全科", "基础教育科"),
                    edit("（例外办结）", ""),
                    edit("两所民办园退出普惠", "统计口径变化"),
                    edit("示例区教育局", "示例区人民政府"),
                    edit("起亮红灯", "起亮绿灯"),
                    edit("现有任务中", "全部任务中"));

    @TempDir Path folder;

    @Test
    void every_rewording_is_found_with_place_old_and_new() throws Exception {
        all_are_found(sample());
    }

    @Test
    void and_after_libreoffice_saved_the_file() throws Exception {
        all_are_found(LibreOffice.converts(sample(), "docx", folder.resolve("saved")));
    }

    @Test
    void and_when_a_program_has_lost_every_bookmark() throws Exception {
        Path bare = folder.resolve("bare.docx");
        EditedDocx.of(sample()).withoutBookmarks().write(bare);
        assertThat(CheckedFile.of(bare).changes()).isEmpty();
        all_are_found(bare);
    }

    @Test
    void the_verdict_that_was_turned_round_is_told_as_such() throws Exception {
        Path edited = edited(sample(), EDITS.getFirst());
        assertThat(CheckedFile.of(edited).changes())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.kind()).isEqualTo(Kind.WORDING);
                    assertThat(f.at()).matches("第\\d+段");
                    assertThat(f.was()).contains("没有做到全部达到");
                    assertThat(f.now()).contains("已经全部达到");
                    assertThat(f.line()).startsWith("[改动的文字] ");
                });
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void an_untouched_file_raises_no_alarm_nor_does_one_saved_by_libreoffice(ReportKind kind)
            throws Exception {
        Path file = folder.resolve(kind.slug() + ".docx");
        Files.write(file, SampleFiles.docx(SampleYear.of(kind)));
        assertThat(CheckedFile.of(file).changes()).isEmpty();
        Path saved = LibreOffice.converts(file, "docx", folder.resolve("saved"));
        assertThat(CheckedFile.of(saved).changes()).isEmpty();
    }

    @Test
    void what_people_add_or_fill_in_is_theirs() throws Exception {
        Path circular = folder.resolve("weekly.docx");
        Files.write(circular, SampleFiles.docx(SampleYear.of(ReportKind.WEEKLY)));
        EditedDocx docx = EditedDocx.of(circular);
        docx.texts("签发人：").getFirst().setTextContent("签发人：李示例");
        docx.texts("代拟稿").getFirst().setTextContent("");
        docx.texts("各责任科室：").getFirst().setTextContent("各学校、各责任科室：");
        docx.addParagraphAfter(docx.texts("督办事项由局领导").getFirst(), "局领导对这项工作高度重视，多次到现场协调。");
        docx.write(circular);
        assertThat(CheckedFile.of(circular).changes()).isEmpty();
    }

    @Test
    void a_file_made_before_words_were_bound_is_still_checked_for_its_numbers() throws Exception {
        EditedDocx docx = EditedDocx.of(sample());
        docx.unbindWords();
        Path old = folder.resolve("old.docx");
        docx.write(old);
        assertThat(CheckedFile.of(old).changes()).isEmpty();
        Path reworded = edited(old, edit("存在的问题及原因", "主要亮点"));
        assertThat(CheckedFile.of(reworded).changes()).isEmpty();
        EditedDocx edited = EditedDocx.of(old);
        edited.numbersInTables().get(1).setTextContent("93");
        edited.write(old);
        assertThat(CheckedFile.of(old).changes())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.kind()).isEqualTo(Kind.EDITED);
                    assertThat(f.at()).startsWith("表1第2行");
                    assertThat(f.was()).isNotEqualTo(f.now()).doesNotContain("93");
                    assertThat(f.now()).startsWith("93");
                });
    }

    /// Words of a reworded paragraph are told once: what was, what is, and where.
    private void all_are_found(Path source) throws Exception {
        List<String> missed = new ArrayList<>();
        int told = 0;
        for (List<String> edit : EDITS) {
            Path edited = edited(source, edit);
            String at = onlyDifference(source, edited);
            List<Finding> found = CheckedFile.of(edited).changes();
            if (found.stream().anyMatch(f -> tells(f, at, edit.getFirst(), edit.getLast()))) {
                told++;
            } else {
                missed.add(edit + " at " + at + ": " + found);
            }
        }
        assertThat(missed).isEmpty();
        System.out.printf("planted rewordings=%d found=%d%n", EDITS.size(), told);
    }

    /// A text of which nothing is left but its status is told as gone.
    private static boolean tells(Finding f, String at, String was, String now) {
        if (now.isEmpty() && f.kind() == Kind.DELETED) {
            return f.at().equals(at + "之前") && f.was().endsWith(was);
        }
        return f.kind() == Kind.WORDING
                && f.at().equals(at)
                && f.was().contains(was)
                && f.now().contains(now)
                && !f.was().equals(f.now());
    }

    /// Found by comparing the two files text by text, without what they are bound to.
    private static String onlyDifference(Path one, Path other) throws Exception {
        List<Block> was = ReportPackage.open(one).blocks();
        List<Block> now = ReportPackage.open(other).blocks();
        assertThat(now).hasSameSizeAs(was);
        List<String> places =
                IntStream.range(0, was.size())
                        .filter(i -> !was.get(i).text().equals(now.get(i).text()))
                        .mapToObj(i -> now.get(i).at())
                        .toList();
        assertThat(places).hasSize(1);
        return places.getFirst();
    }

    private Path edited(Path source, List<String> edit) throws Exception {
        EditedDocx docx = EditedDocx.of(source);
        List<Element> places = docx.texts(edit.getFirst());
        assertThat(places).as("%s", edit).isNotEmpty();
        Element run = places.getLast();
        run.setTextContent(run.getTextContent().replace(edit.getFirst(), edit.getLast()));
        Path file = folder.resolve("edited.docx");
        docx.write(file);
        return file;
    }

    private Path sample() throws Exception {
        return Files.write(
                folder.resolve("year.docx"), SampleFiles.docx(SampleYear.of(ReportKind.YEAR)));
    }

    private static List<String> edit(String was, String now) {
        return List.of(was, now);
    }
}
