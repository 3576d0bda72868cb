package cn.duban.indicator.rollup;

import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.School;
import cn.duban.indicator.rollup.Fact.IndicatorFixed;
import cn.duban.indicator.rollup.Fact.Message;
import cn.duban.indicator.rollup.Fact.Other;
import cn.duban.indicator.rollup.Fact.PeriodScheduled;
import cn.duban.indicator.rollup.Fact.Row;
import cn.duban.indicator.rollup.Fact.RowsAccepted;
import cn.duban.indicator.rollup.Fact.SchoolKnown;
import cn.duban.indicator.rollup.Rules.Computed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// 逐校称量 — works out again what a school contributes whenever its row, its profile, a formula or a
/// period changes.
///
/// Every cause leads to the same comparison of the contribution before and after; only the
/// difference goes up the tree. So duplicates, disorder, corrections, withdrawals, moves,
/// reclassifications, closures and new formulas need no case of their own.
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before the first record
final class WeighingSchools implements Processor<String, Message, String, Outcome> {

    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, LatestRow> rows;
    private KeyValueStore<String, School> schools;
    private KeyValueStore<String, Contribution> contributions;
    private Rules rules;

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        rows = context.getStateStore(RollUpStores.LATEST_ROWS);
        schools = context.getStateStore(RollUpStores.SCHOOLS);
        contributions = context.getStateStore(RollUpStores.CONTRIBUTIONS);
        rules =
                new Rules(
                        context.getStateStore(RollUpStores.DEFINITIONS),
                        context.getStateStore(RollUpStores.PERIODS));
    }

    @Override
    public void process(Record<String, Message> message) {
        Message cause = message.value();
        Forwarding up = new Forwarding(context, message, cause.traceparent());
        switch (cause.fact()) {
            case RowsAccepted accepted -> accepted.rows().forEach(r -> accept(accepted, r, up));
            case SchoolKnown known -> register(known.school(), up);
            case IndicatorFixed fixed -> {
                if (rules.fix(fixed.definition())) {
                    everySchool(c -> c.definition().equals(fixed.definition()), _ -> true, up);
                }
            }
            case PeriodScheduled scheduled -> {
                if (rules.schedule(scheduled.period())) {
                    everySchool(_ -> true, p -> p.code().equals(scheduled.period()), up);
                }
            }
            case Other _ -> {}
        }
    }

    private void accept(RowsAccepted accepted, Row row, Forwarding up) {
        String key = LatestRow.key(accepted.school(), row.form(), row.period());
        LatestRow known = rows.get(key);
        // The same row again is weighed again: a replayed dead letter must have its effect.
        if (known != null && known.receipt().compareTo(accepted.receipt()) > 0) {
            return;
        }
        rows.put(
                key,
                new LatestRow(
                        accepted.receipt(),
                        accepted.submittedAt().toInstant(),
                        row.values(),
                        row.withdrawn()));
        weigh(
                accepted.school(),
                c -> c.definition().form().equals(row.form()),
                p -> p.code().equals(row.period()),
                up);
    }

    private void register(School school, Forwarding up) {
        School known = schools.get(school.code());
        if (known != null && known.version() > school.version()) {
            return;
        }
        schools.put(school.code(), school);
        weigh(school.code(), _ -> true, _ -> true, up);
    }

    private void everySchool(Predicate<Computed> which, Predicate<Period> when, Forwarding up) {
        List<String> codes = new ArrayList<>();
        try (KeyValueIterator<String, School> all = schools.all()) {
            all.forEachRemaining(entry -> codes.add(entry.key));
        }
        codes.forEach(code -> weigh(code, which, when, up));
    }

    private void weigh(
            String code, Predicate<Computed> which, Predicate<Period> when, Forwarding up) {
        School school = schools.get(code);
        List<Period> periods = rules.periods().stream().filter(when).toList();
        for (Computed computed : rules.all().stream().filter(which).toList()) {
            periods.stream()
                    .filter(computed::speaksOf)
                    .forEach(period -> weigh(code, school, computed, period, up));
        }
    }

    private void weigh(
            String code, @Nullable School school, Computed computed, Period period, Forwarding up) {
        String form = computed.definition().form();
        LatestRow row = rows.get(LatestRow.key(code, form, period.code()));
        String key = computed.definition().indicator() + "|" + code + "|" + period.code();
        Contribution known = contributions.get(key);
        Contribution before = known == null ? Contribution.NONE : known;
        Contribution after =
                Contribution.of(computed.definition(), computed.formula(), school, period, row);
        if (before.sameAs(after)) {
            return;
        }
        Contribution next = after.next(before);
        contributions.put(key, next);
        up.difference(new Weighing(computed.definition(), code, period, before, next));
    }
}
