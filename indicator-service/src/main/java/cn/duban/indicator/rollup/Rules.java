package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Formula;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.SchoolCalendar;
import cn.duban.indicator.period.TermDays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// 算法、期别与校历 — the rules in force, compiled once and kept in memory beside their stores, and the
/// questions that follow from them.
///
/// A rule is noted as unfinished until every school has been weighed by it. So a rule that is heard
/// again does nothing, unless the first time was cut short (a dead letter sent again): then it is
/// carried out to the end.
final class Rules {

    private record Computed(Definition definition, Formula formula) {}

    /// What a rule changes: questions nobody asks any more, and questions to be answered anew.
    record Consequence(String rule, List<Question> gone, List<Question> anew) {}

    private final KeyValueStore<String, Definition> definitions;
    private final KeyValueStore<String, String> periods;
    private final KeyValueStore<String, TermDays> terms;
    private final KeyValueStore<String, String> unfinished;
    private final Map<String, Computed> computed = new LinkedHashMap<>();
    private final Set<String> scheduled = new TreeSet<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, List<Question>> byRow = new HashMap<>();
    private SchoolCalendar calendar = SchoolCalendar.USUAL;

    /// Reads the rules back when a task starts, or starts again after a failed transaction.
    Rules(ProcessorContext<?, ?> context) {
        definitions = context.getStateStore(RollUpStores.DEFINITIONS);
        periods = context.getStateStore(RollUpStores.PERIODS);
        terms = context.getStateStore(RollUpStores.TERMS);
        unfinished = context.getStateStore(RollUpStores.UNFINISHED);
        try (KeyValueIterator<String, Definition> all = definitions.all()) {
            all.forEachRemaining(entry -> compile(entry.value));
        }
        try (KeyValueIterator<String, String> all = periods.all()) {
            all.forEachRemaining(entry -> scheduled.add(entry.key));
        }
        try (KeyValueIterator<String, TermDays> all = terms.all()) {
            all.forEachRemaining(entry -> calendar = calendar.with(entry.value));
        }
        ask(_ -> true);
    }

    Consequence fix(Definition definition) {
        String code = definition.indicator();
        Computed known = computed.get(code);
        int version = known == null ? Integer.MIN_VALUE : known.definition().version();
        return carryOut(
                "indicator:" + code,
                Integer.compare(definition.version(), version),
                () -> {
                    compile(definition);
                    definitions.put(code, definition);
                },
                c -> c.definition().indicator().equals(code));
    }

    Consequence schedule(String code) {
        Period.of(code);
        return carryOut(
                "period:" + code,
                scheduled.contains(code) ? 0 : 1,
                () -> {
                    scheduled.add(code);
                    periods.put(code, code);
                },
                _ -> true);
    }

    Consequence set(TermDays days) {
        TermDays known = terms.get(days.schoolYear());
        return carryOut(
                "terms:" + days.schoolYear(),
                known == null ? 1 : Long.compare(days.version(), known.version()),
                () -> {
                    calendar = calendar.with(days);
                    terms.put(days.schoolYear(), days);
                },
                _ -> true);
    }

    /// @param news 1 for a newer rule, 0 for the one in force, -1 for an older one
    private Consequence carryOut(
            String rule, int news, Runnable inForce, Predicate<Computed> concerned) {
        boolean cutShort = unfinished.get(rule) != null;
        if (news < 0 || (news == 0 && !cutShort)) {
            return new Consequence(rule, List.of(), List.of());
        }
        if (news > 0) {
            inForce.run();
        }
        unfinished.put(rule, rule);
        Map<String, Question> earlier = cutShort ? Map.of() : new HashMap<>(questions);
        List<Question> gone = ask(concerned);
        List<Question> anew =
                questions.values().stream()
                        .filter(q -> concerned.test(formulaOf(q)))
                        .filter(q -> !asked(earlier.get(q.key()), q))
                        .toList();
        return new Consequence(rule, gone, anew);
    }

    void finished(Consequence consequence) {
        if (unfinished.get(consequence.rule()) != null) {
            unfinished.delete(consequence.rule());
        }
    }

    private static boolean asked(@Nullable Question before, Question now) {
        return before != null && before.asks(now);
    }

    private static Computed formulaOf(Question question) {
        return new Computed(question.definition(), question.formula());
    }

    Collection<Question> all() {
        return List.copyOf(questions.values());
    }

    /// The questions whose answer may change with a row of this form and period.
    List<Question> reading(String form, String period) {
        if (byRow.isEmpty()) {
            for (Question question : questions.values()) {
                for (Source source : question.sources()) {
                    source.periods().forEach(p -> reads(source.input().form() + "|" + p, question));
                }
            }
        }
        return byRow.getOrDefault(form + "|" + period, List.of());
    }

    private void reads(String row, Question question) {
        List<Question> known = byRow.computeIfAbsent(row, _ -> new ArrayList<>());
        if (known.isEmpty() || known.getLast() != question) {
            known.add(question);
        }
    }

    /// Asks anew for some indicators; returns the questions that are no longer asked.
    private List<Question> ask(Predicate<Computed> concerned) {
        byRow.clear();
        List<Question> gone = new ArrayList<>();
        questions.values().removeIf(q -> concerned.test(formulaOf(q)) && gone.add(q));
        List<Period> open = scheduled.stream().map(calendar::of).toList();
        computed.values().stream().filter(concerned).forEach(c -> ask(c, open));
        gone.removeIf(q -> questions.containsKey(q.key()));
        return gone;
    }

    private void ask(Computed c, List<Period> open) {
        for (Period period : open) {
            if (c.definition().periodType() == period.type() && inUse(c.definition(), period)) {
                Question question =
                        Question.of(c.definition(), c.formula(), period, calendar, scheduled);
                questions.put(question.key(), question);
            }
        }
    }

    private static boolean inUse(Definition definition, Period period) {
        return definition.until() == null || !period.from().isAfter(definition.until());
    }

    private void compile(Definition definition) {
        computed.put(definition.indicator(), new Computed(definition, Formula.compile(definition)));
    }
}
