package cn.duban.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.benchmarks.crash.Dump.Cell;
import cn.duban.benchmarks.crash.Dump.StoredFigure;
import cn.duban.benchmarks.district.District;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Twelve schools, five of them kindergartens, in two districts; the sums were added up by hand.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainSumsTests {

    private static final String TERM = "2026-spring";
    private final Map<Slot, Push> rows = new HashMap<>();

    @Test
    void children_of_inclusive_kindergartens_are_a_share_of_all_children_at_every_level() {
        kindergarten(1, 100);
        kindergarten(3, 250);
        kindergarten(6, 400);
        kindergarten(8, 60);
        // Numbers 1 and 8 are public, 3 is inclusive, 6 is private, 11 has not reported.
        assertThat(figure("PRE.INCL", "9908")).isEqualTo(figure("410", "810", 5, 4));
        assertThat(figure("PRE.INCL", "990801")).isEqualTo(figure("350", "350", 3, 2));
        assertThat(figure("PRE.INCL", "990802")).isEqualTo(figure("60", "460", 2, 2));
        assertThat(figure("PRE.PUB", "9908")).isEqualTo(figure("160", "810", 5, 4));
        assertThat(figure("PRE.KIDS", "9908").whole()).isEmpty();
    }

    @Test
    void a_unit_without_any_report_has_no_figure() {
        kindergarten(1, 100);
        assertThat(new PlainSums(District.of("9908", 12), rows).figures())
                .doesNotContainKey(new Cell("PRE.INCL", "990802", TERM));
    }

    private void kindergarten(int number, int children) {
        Slot slot = new Slot("LS9908%04d".formatted(number), "KINDERGARTEN", TERM);
        Map<String, BigDecimal> values =
                Map.of("kid.enrolled", new BigDecimal(children), "tea.full", BigDecimal.TEN);
        rows.put(slot, new Push("k" + number, 0, 0, slot, new TreeMap<>(values)));
    }

    private StoredFigure figure(String indicator, String unit) {
        Map<Cell, StoredFigure> figures = new PlainSums(District.of("9908", 12), rows).figures();
        return Objects.requireNonNull(figures.get(new Cell(indicator, unit, TERM)));
    }

    private static StoredFigure figure(String part, String whole, int applicable, int reported) {
        return new StoredFigure(
                Optional.of(new BigDecimal(part)),
                Optional.of(new BigDecimal(whole)),
                applicable,
                reported);
    }
}
