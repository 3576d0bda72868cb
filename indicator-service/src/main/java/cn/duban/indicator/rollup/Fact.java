package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.period.TermDays;
import cn.duban.indicator.register.School;
import cn.duban.indicator.register.Unit;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 事实 — everything the roll-up listens to, cut down to what it needs.
sealed interface Fact {

    /// 填报已接收, from duban.indicator.submissions; `school` may also be a unit that reports 人口.
    record RowsAccepted(String receipt, String school, OffsetDateTime submittedAt, List<Row> rows)
            implements Fact {

        public RowsAccepted {
            Objects.requireNonNull(receipt, "receipt");
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(submittedAt, "submittedAt");
            rows = List.copyOf(rows);
        }
    }

    /// @param stage 学段, where the form asks for a row of each
    /// @param late came after the deadline
    record Row(
            String form,
            String period,
            @Nullable String stage,
            Map<String, BigDecimal> values,
            boolean withdrawn,
            @Nullable Boolean late) {

        public Row {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(period, "period");
            values = Map.copyOf(values);
        }
    }

    /// 数值已复核, from duban.indicator.submissions.
    ///
    /// @param row key of the row
    record RowRechecked(
            String row, String school, String form, String period, String sample, Recheck recheck)
            implements Fact {}

    /// 学校已登记, from duban.school.register.
    record SchoolKnown(School school) implements Fact {}

    /// 单位已登记, from duban.school.register: heard only where the rows of this unit are.
    record UnitKnown(Unit unit) implements Fact {}

    /// 算法已定, from duban.indicator.definitions.
    record IndicatorFixed(Definition definition) implements Fact {}

    /// 期别已开放, from duban.indicator.definitions: schools are expected to report for it from now on.
    record PeriodScheduled(String period) implements Fact {

        public PeriodScheduled {
            Objects.requireNonNull(period, "period");
        }
    }

    /// 学期起止已定, from duban.indicator.definitions.
    record TermsSet(TermDays days) implements Fact {}

    /// 单位所属, from duban.indicator.definitions: heard everywhere, so that every partition knows the
    /// tree.
    record UnitPlaced(Unit unit) implements Fact {}

    /// Something this service does not need.
    record Other() implements Fact {}

    /// A fact with the trace of the request behind it.
    record Message(Fact fact, @Nullable String traceparent) {}
}
