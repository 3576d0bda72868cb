package cn.duban.indicator.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.rollup.Recounting.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparableRowsTests {

    private static final String FORM = "KINDERGARTEN";
    private static final String TERM = "2025-spring";

    private final ComparableRows rows =
            new ComparableRows(
                    Catalogue.builtIn().indicator("PRE.KIDS").orElseThrow().definition(),
                    Map.of("new", List.of("new", "old1", "old2"), "k1", List.of("k1")),
                    Map.of(
                            key("old1"), row(100, false),
                            key("old2"), row(20, false),
                            key("k1"), row(5, true)));

    @Test
    void a_merged_school_answers_with_the_rows_of_the_schools_it_was_made_of() {
        assertThat(kids("new")).contains(new BigDecimal(120));
    }

    @Test
    void a_withdrawn_row_and_a_school_without_one_answer_nothing() {
        assertThat(kids("k1")).isEmpty();
        assertThat(kids("k2")).isEmpty();
    }

    private Optional<BigDecimal> kids(String school) {
        return rows.of(school, FORM, TERM, null).map(row -> row.values().get("kid.enrolled"));
    }

    private static String key(String school) {
        return ComparableRows.key(school, FORM, TERM, null);
    }

    private static Row row(int kids, boolean withdrawn) {
        return new Row(
                "R1", Instant.EPOCH, Map.of("kid.enrolled", new BigDecimal(kids)), withdrawn);
    }
}
