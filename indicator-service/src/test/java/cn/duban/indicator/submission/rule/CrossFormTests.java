package cn.duban.indicator.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.submission.row.Place;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.indicator.submission.rule.CheckSettings.Cross;
import cn.duban.indicator.submission.rule.CheckSettings.Relation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 表间核对: across two forms a rule may be hard or soft.
class CrossFormTests {

    @Test
    void a_relation_has_its_own_severity_or_that_of_all() {
        assertThat(found(null, 700)).containsExactly(Severity.NOTICE);
        assertThat(found(Severity.ERROR, 700)).containsExactly(Severity.ERROR);
        assertThat(found(Severity.EXPLAIN, 700)).containsExactly(Severity.EXPLAIN);
    }

    @Test
    void a_row_that_keeps_the_relation_is_left_alone_however_strict_it_is() {
        assertThat(found(Severity.ERROR, 600)).isEmpty();
    }

    private static List<Severity> found(@Nullable Severity severity, int due) {
        Relation relation =
                new Relation(
                        "FITNESS",
                        List.of("fit.due"),
                        "RESOURCES",
                        "办学条件",
                        List.of("stu.enrolled"),
                        BigDecimal.ONE,
                        null,
                        BigDecimal.ZERO,
                        "体测应测人数与在校生数",
                        severity);
        RowInQuestion row =
                new RowInQuestion(
                        new RowKey("2199000001", "FITNESS", "2025-2026", null),
                        Catalogue.builtIn().form("FITNESS").orElseThrow(),
                        Map.of("fit.due", BigDecimal.valueOf(due)),
                        new Place.Pointer("/rows/0"),
                        key ->
                                key.form().equals("RESOURCES")
                                        ? Optional.of(
                                                Map.of("stu.enrolled", BigDecimal.valueOf(600)))
                                        : Optional.empty(),
                        false);
        return new CrossForm(new Cross(Severity.NOTICE, List.of(relation)))
                .weigh(row)
                .map(Finding::severity)
                .toList();
    }
}
