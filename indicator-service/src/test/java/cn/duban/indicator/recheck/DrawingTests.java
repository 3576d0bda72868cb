package cn.duban.indicator.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.recheck.Drawing.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 抽样: whoever knows the seed can draw the sample again.
class DrawingTests {

    private static final Drawing DRAWING = new Drawing("2026春季抽测", "VISION", "2026-spring");

    @Test
    void the_same_seed_draws_the_same_rows_in_whatever_order_they_are_listed() {
        List<Candidate> schools = schools(100, "99010201|211");
        List<String> drawn = DRAWING.draw(schools, 10);
        List<Candidate> shuffled = new ArrayList<>(schools);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        assertThat(DRAWING.draw(shuffled, 10)).isEqualTo(drawn);
        assertThat(new Drawing("2026春季抽测", "VISION", "2026-spring").draw(schools, 10))
                .isEqualTo(drawn);
    }

    /// sha256sum of `seed\nVISION\n2026-spring\n2199000001` … `5`, sorted by hand.
    @Test
    void the_lot_is_one_anybody_can_work_out_with_sha256sum() {
        assertThat(new Drawing("seed", "VISION", "2026-spring").draw(schools(5, "99010201|211"), 2))
                .containsExactly("2199000002", "2199000004");
    }

    @Test
    void another_seed_form_or_period_draws_others() {
        List<Candidate> schools = schools(200, "99010201|211");
        Set<List<String>> samples = new HashSet<>();
        samples.add(DRAWING.draw(schools, 20));
        samples.add(new Drawing("另一个", "VISION", "2026-spring").draw(schools, 20));
        samples.add(new Drawing("2026春季抽测", "FITNESS", "2026-spring").draw(schools, 20));
        samples.add(new Drawing("2026春季抽测", "VISION", "2025-spring").draw(schools, 20));

        assertThat(samples).hasSize(4);
    }

    @Test
    void each_stratum_gives_its_share_and_the_largest_rests_the_remainder() {
        List<Candidate> schools = new ArrayList<>();
        schools.addAll(schools(0, 50, "a"));
        schools.addAll(schools(50, 30, "b"));
        schools.addAll(schools(80, 17, "c"));
        schools.addAll(schools(97, 3, "d"));

        // 10 of 100: 5, 3, 1.7 and 0.3 — the tenth goes to c.
        List<String> drawn = DRAWING.draw(schools, 10);
        assertThat(drawn).hasSize(10);
        assertThat(from(drawn, 0, 50)).isEqualTo(5);
        assertThat(from(drawn, 50, 80)).isEqualTo(3);
        assertThat(from(drawn, 80, 97)).isEqualTo(2);
        assertThat(from(drawn, 97, 100)).isZero();
    }

    @Test
    void one_school_more_changes_at_most_one_row_of_the_sample() {
        List<Candidate> schools = schools(100, "a");
        List<String> before = DRAWING.draw(schools, 10);
        List<Candidate> more = new ArrayList<>(schools);
        more.add(new Candidate("2199000999", "a"));
        List<String> kept = new ArrayList<>(DRAWING.draw(more, 10));
        kept.retainAll(before);

        assertThat(kept).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void every_row_is_drawn_about_equally_often() {
        List<Candidate> schools = schools(20, "a");
        int[] times = new int[20];
        for (int seed = 0; seed < 2000; seed++) {
            for (String key : new Drawing("s" + seed, "VISION", "2026-spring").draw(schools, 5)) {
                times[number(key) - 1]++;
            }
        }

        // 2,000 draws of 5 in 20: 500 each, a standard deviation of 19.4.
        assertThat(IntStream.of(times).min().orElseThrow()).isGreaterThan(500 - 5 * 20);
        assertThat(IntStream.of(times).max().orElseThrow()).isLessThan(500 + 5 * 20);
    }

    @Test
    void more_than_there_are_draws_them_all() {
        assertThat(DRAWING.draw(schools(3, "a"), 10)).hasSize(3);
    }

    private static long from(List<String> drawn, int first, int end) {
        return drawn.stream()
                .mapToInt(DrawingTests::number)
                .filter(n -> n > first && n <= end)
                .count();
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(4));
    }

    private static List<Candidate> schools(int count, String stratum) {
        return schools(0, count, stratum);
    }

    private static List<Candidate> schools(int after, int count, String stratum) {
        return IntStream.rangeClosed(after + 1, after + count)
                .mapToObj(i -> new Candidate("2199%06d".formatted(i), stratum))
                .toList();
    }
}
