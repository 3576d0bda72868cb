package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.register.School;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 事实 — everything the roll-up listens to, cut down to what it needs.
sealed interface Fact {

    /// 填报已接收, from duban.indicator.submissions.
    record RowsAccepted(String receipt, String school, OffsetDateTime submittedAt, List<Row> rows)
            implements Fact {

        public RowsAccepted {
            Objects.requireNonNull(receipt, "receipt");
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(submittedAt, "submittedAt");
            rows = List.copyOf(rows);
        }
    }

    record Row(String form, String period, Map<String, BigDecimal> values, boolean withdrawn) {

        public Row {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(period, "period");
            values = Map.copyOf(values);
        }
    }

    /// 学校已登记, from duban.school.register.
    record SchoolKnown(School school) implements Fact {}

    /// 算法已定, from duban.indicator.definitions.
    record IndicatorFixed(Definition definition) implements Fact {}

    /// 期别已开放, from duban.indicator.definitions: schools are expected to report for it from now on.
    record PeriodScheduled(String period) implements Fact {}

    /// Something this service does not need, such as a unit of the tree.
    record Other() implements Fact {}

    /// A fact with the trace of the request behind it.
    record Message(Fact fact, @Nullable String traceparent) {}
}
