package cn.duban.plan.supervision.matter;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.starter.outbox.Retrying;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 督办编号 — 〔2026〕3号: one row of numbers for each unit and year.
///
/// A matter gets its number when it is filed (立项), and only matters that are stored are: so no
/// crash leaves a gap. The register of a unit and year is one document that only grows, saved
/// against its version: so no two instances give one number twice. Reading gives none; a matter a
/// crash left without one gets it from [#catchUp].
@Component
public class MatterNumbers {
    private static final Logger log = LoggerFactory.getLogger(MatterNumbers.class);
    private static final Comparator<Filed> OLDEST_FIRST =
            Comparator.comparing((Filed m) -> m.stamps().getFirst().at()).thenComparing(Filed::id);

    private final MongoOperations store;
    private volatile LocalDate checkedUntil = LocalDate.EPOCH;

    public MatterNumbers(MongoOperations store) {
        this.store = store;
    }

    /// 编号登记: the n-th in it has the number n.
    @Document("matter_numbers")
    record Register(@Id String id, @Version @Nullable Long version, List<String> matters) {
        Register {
            matters = List.copyOf(matters);
        }

        Register with(List<String> more) {
            List<String> all = new ArrayList<>(matters);
            all.addAll(more);
            return new Register(id, version, all);
        }
    }

    /// As much of a matter as its number hangs on; never written here.
    @Document("matters")
    record Filed(@Id String id, Of task, List<Moment> stamps) {
        record Of(String unit, LocalDate filedOn) {}

        record Moment(Instant at) {}

        static Filed of(Matter m) {
            return new Filed(
                    m.id(),
                    new Of(m.task().unit(), m.task().filedOn()),
                    m.stamps().stream().map(s -> new Moment(s.at())).toList());
        }

        String row() {
            return task.unit() + "|" + task.filedOn().getYear();
        }
    }

    public String of(Matter matter) {
        return of(List.of(matter)).getOrDefault(matter.id(), "");
    }

    /// The numbers of these, by id; nothing for those without one.
    public Map<String, String> of(Collection<Matter> matters) {
        Map<String, String> numbers = new HashMap<>();
        Set<String> rows = matters.stream().map(m -> Filed.of(m).row()).collect(Collectors.toSet());
        for (String row : rows) {
            String year = row.substring(row.lastIndexOf('|') + 1);
            List<String> order = register(row).matters();
            for (int i = 0; i < order.size(); i++) {
                numbers.put(order.get(i), "〔%s〕%d号".formatted(year, i + 1));
            }
        }
        return numbers;
    }

    /// Gives the next numbers to those of these stored matters that have none, oldest first.
    void give(Collection<Matter> matters) {
        number(matters.stream().map(Filed::of).toList());
    }

    private void number(List<Filed> matters) {
        matters.stream()
                .collect(Collectors.groupingBy(Filed::row))
                .forEach((row, theirs) -> Retrying.onConflict(() -> registered(row, theirs)));
    }

    /// 补号: filed by an older version, or a crash came between filing and numbering. Everything once
    /// after a start, then what was filed since the newest that was looked at, and on the day
    /// before.
    @Scheduled(fixedDelayString = "${duban.supervision.numbering:10m}")
    void catchUp() {
        try {
            List<Filed> filed = filedSince(checkedUntil.minusDays(1));
            number(filed);
            filed.stream()
                    .map(m -> m.task().filedOn())
                    .max(Comparator.naturalOrder())
                    .ifPresent(newest -> checkedUntil = newest);
        } catch (DataAccessException away) {
            log.warn("store away, matters are numbered later: {}", away.getMessage());
        }
    }

    private List<Filed> filedSince(LocalDate day) {
        Query since = Query.query(where("task.filedOn").gte(day));
        since.fields().include("task.unit", "task.filedOn", "stamps.at");
        return store.find(since, Filed.class);
    }

    private Register registered(String row, List<Filed> matters) {
        Register register = register(row);
        List<String> fresh =
                matters.stream()
                        .filter(m -> !register.matters().contains(m.id()))
                        .sorted(OLDEST_FIRST)
                        .map(Filed::id)
                        .toList();
        return fresh.isEmpty() ? register : store.save(register.with(fresh));
    }

    private Register register(String row) {
        Register known = store.findById(row, Register.class);
        return known == null ? new Register(row, null, List.of()) : known;
    }
}
