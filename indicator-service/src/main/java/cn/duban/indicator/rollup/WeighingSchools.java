package cn.duban.indicator.rollup;

import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.School;
import cn.duban.indicator.rollup.Fact.IndicatorFixed;
import cn.duban.indicator.rollup.Fact.Message;
import cn.duban.indicator.rollup.Fact.Other;
import cn.duban.indicator.rollup.Fact.PeriodScheduled;
import cn.duban.indicator.rollup.Fact.RowRechecked;
import cn.duban.indicator.rollup.Fact.RowsAccepted;
import cn.duban.indicator.rollup.Fact.SchoolKnown;
import cn.duban.indicator.rollup.Fact.TermsSet;
import cn.duban.indicator.rollup.Fact.UnitKnown;
import cn.duban.indicator.rollup.Fact.UnitPlaced;
import cn.duban.indicator.rollup.Rules.Consequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// 逐校称量 — works out again what a school, or a unit with a number of its own, contributes whenever
/// its row, its profile, a formula, a period or the calendar changes.
///
/// Every cause leads to the same comparison of the contribution before and after; only the
/// difference goes up the tree. So duplicates, disorder, corrections, withdrawals, moves, mergers,
/// reclassifications, closures, new formulas and new term dates need no case of their own.
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before the first record
final class WeighingSchools implements Processor<String, Message, String, Outcome> {

    private ProcessorContext<String, Outcome> context;
    private NewestRows rows;
    private KeyValueStore<String, School> schools;
    private KeyValueStore<String, Contribution> contributions;
    private UnitTree units;
    private @Nullable Rules read;

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        rows = new NewestRows(context);
        schools = context.getStateStore(RollUpStores.SCHOOLS);
        contributions = context.getStateStore(RollUpStores.CONTRIBUTIONS);
        units = new UnitTree(context);
        read = null;
    }

    /// Read back with the first record, when the stores are surely full again.
    private Rules rules() {
        if (read == null) {
            read = new Rules(context);
        }
        return read;
    }

    @Override
    public void process(Record<String, Message> message) {
        Message cause = message.value();
        Forwarding up = new Forwarding(context, message, cause.traceparent());
        switch (cause.fact()) {
            case RowsAccepted accepted -> accept(accepted, up);
            case RowRechecked found -> recheck(found, up);
            case SchoolKnown known -> register(known.school(), up);
            case UnitKnown known -> {
                if (units.known(known.unit())) {
                    weighUnit(known.unit().id(), rules().all(), up);
                }
            }
            case UnitPlaced placed ->
                    units.placed(placed.unit()).forEach(id -> weighUnit(id, rules().all(), up));
            case IndicatorFixed fixed -> carryOut(rules().fix(fixed.definition()), up);
            case PeriodScheduled scheduled -> carryOut(rules().schedule(scheduled.period()), up);
            case TermsSet set -> carryOut(rules().set(set.days()), up);
            case Other _ -> {}
        }
    }

    private void accept(RowsAccepted accepted, Forwarding up) {
        SequencedMap<String, Question> concerned = new LinkedHashMap<>();
        accepted.rows().stream()
                .filter(row -> rows.take(accepted, row))
                .flatMap(row -> rules().reading(row.form(), row.period()).stream())
                .forEach(question -> concerned.put(question.key(), question));
        weigh(accepted.school(), concerned.values(), up);
    }

    private void recheck(RowRechecked found, Forwarding up) {
        rows.recheck(found);
        weigh(found.school(), rules().reading(found.form(), found.period()), up);
    }

    /// Only what concerned the school before, or does now, can change; it is known as it is now
    /// when all of that is done, so that a dead letter sent again does what was left.
    private void register(School school, Forwarding up) {
        School known = schools.get(school.code());
        if (known != null && known.version() > school.version()) {
            return;
        }
        List<Question> concerned =
                rules().all().stream()
                        .filter(q -> q.concerns(school) || q.concerns(known))
                        .toList();
        weighSchool(school.code(), school, concerned, up);
        schools.put(school.code(), school);
    }

    private void carryOut(Consequence consequence, Forwarding up) {
        if (!consequence.anew().isEmpty() || !consequence.gone().isEmpty()) {
            for (String code : schoolCodes()) {
                consequence.gone().forEach(q -> compare(code, q, Contribution.gone(q), up::school));
                weighSchool(code, schools.get(code), consequence.anew(), up);
            }
            for (String id : units.ids()) {
                consequence.gone().forEach(q -> compare(id, q, Contribution.gone(q), up::unit));
                weighUnit(id, consequence.anew(), up);
            }
        }
        rules().finished(consequence);
    }

    private List<String> schoolCodes() {
        List<String> codes = new ArrayList<>();
        try (KeyValueIterator<String, School> all = schools.all()) {
            all.forEachRemaining(entry -> codes.add(entry.key));
        }
        return codes;
    }

    private void weigh(String reporter, Collection<Question> questions, Forwarding up) {
        if (units.has(reporter)) {
            weighUnit(reporter, questions, up);
        } else {
            weighSchool(reporter, schools.get(reporter), questions, up);
        }
    }

    private void weighSchool(
            String code, @Nullable School school, Collection<Question> questions, Forwarding up) {
        RowsOf own = rows.of(code);
        for (Question question : questions) {
            compare(code, question, Contribution.ofSchool(question, school, own), up::school);
        }
    }

    private void weighUnit(String id, Collection<Question> questions, Forwarding up) {
        List<Place> places = units.places(id);
        RowsOf own = rows.of(id);
        questions.stream()
                .filter(question -> !question.ofUnits().isEmpty())
                .forEach(q -> compare(id, q, Contribution.ofUnit(q, places, own), up::unit));
    }

    private void compare(
            String reporter, Question question, Contribution now, Consumer<Weighing> up) {
        String key = question.keyOf(reporter);
        Contribution known = contributions.get(key);
        Contribution before = known == null ? Contribution.NONE : known;
        if (!before.sameAs(now)) {
            Contribution next = now.next(before);
            contributions.put(key, next);
            up.accept(new Weighing(question, reporter, before, next));
        }
    }
}
