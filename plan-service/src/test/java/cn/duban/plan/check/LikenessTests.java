package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.check.Finding.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 相似 — as many texts as somebody likes to put into a file, and no more work than bounded.
class LikenessTests {
    private static final String LONG = "各责任科室按照年初的安排推进任务并按月上报进展情况".repeat(20);

    @Test
    void the_most_alike_is_found_by_the_pairs_of_characters_they_share() {
        Said was = said("学前教育普惠覆盖率保持稳定", 0);
        List<Said> now = List.of(said("教师培训按计划开展", 1), said("学前教育普惠覆盖率有所下降", 2), said("", 3));
        assertThat(new Likeness().mostAlike(was, now, 0)).isEqualTo(1);
        assertThat(new Likeness().mostAlike(was, now, 2)).isEqualTo(-1);
    }

    @Test
    void the_pairs_of_each_text_are_worked_out_once_and_only_if_it_is_compared() {
        List<Said> written = texts("原", 300);
        List<Said> found = texts("现", 299);
        Likeness likeness = new Likeness();
        Wording.of(written, found, likeness);
        assertThat(likeness.compared()).isBetween(1, Likeness.MOST);
        assertThat(likeness.prepared()).isLessThanOrEqualTo(599);
        Likeness none = new Likeness();
        Wording.of(written, written, none);
        assertThat(none.prepared()).isZero();
    }

    @Test
    void thousands_of_rewritten_paragraphs_come_to_an_end_and_none_is_passed_over() {
        Likeness likeness = new Likeness();
        List<Finding> findings = Wording.of(texts("原", 3000), texts("现", 2999), likeness);
        assertThat(findings).hasSize(3000).allMatch(f -> f.kind() == Kind.DELETED);
        assertThat(likeness.compared()).isLessThanOrEqualTo(Likeness.MOST);
    }

    @Test
    void many_gaps_have_one_bound_together() {
        Likeness likeness = new Likeness();
        List<Said> written =
                IntStream.range(0, 2500)
                        .mapToObj(i -> said(i % 50 == 0 ? "标题" + i : "原" + i + LONG, i))
                        .toList();
        List<Said> found =
                IntStream.range(0, 2500)
                        .filter(i -> i % 50 != 1)
                        .mapToObj(i -> said(i % 50 == 0 ? "标题" + i : "现" + i + LONG, i))
                        .toList();
        assertThat(Wording.of(written, found, likeness)).hasSize(2450);
        assertThat(likeness.compared()).isLessThanOrEqualTo(Likeness.MOST);
    }

    private static List<Said> texts(String first, int count) {
        return IntStream.range(0, count).mapToObj(i -> said(first + i + LONG, i)).toList();
    }

    private static Said said(String words, int place) {
        return new Said("第" + place + "段", words, null, words, true);
    }
}
